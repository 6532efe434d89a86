import Fetch

extension Words {
  static func words(_ error: FetchError) -> String {
    switch error {
    case .badAddress(let address): "“\(address)” is no address that can be fetched"
    case .forbiddenScheme(let scheme): "only http and https are fetched, not \(scheme)"
    case .unknownHost(let host): "there is no host \(host), or no network"
    case .noConnection(let host): "\(host) takes no connection"
    case .timedOut(let seconds): "no answer in time; given up after \(seconds) s"
    case .notSecure(let reason): "no secure connection: \(reason)"
    case .tooLarge(let limit): "the answer is larger than \(limit / 1_048_576) MiB"
    case .tooManyRedirects: "it redirects in circles"
    case .status(let status, let retry): words(status) + (retry == nil ? "" : "; it asks to wait")
    case .broken(let reason): "the answer is broken: \(reason)"
    case .cancelled: "interrupted"
    case .unavailable:
      "libcurl is not installed, without which nothing is fetched (apt install libcurl4)"
    }
  }

  private static func words(_ status: Int) -> String {
    switch status {
    case 401, 403: "the server refuses it (\(status))"
    case 404: "the server does not have it (404)"
    case 410: "it is gone for good (410)"
    case 429: "the server says that is too often (429)"
    case 500...: "the server has trouble of its own (\(status))"
    default: "the server answers with status \(status)"
    }
  }
}
