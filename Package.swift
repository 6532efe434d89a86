// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A target of ours: its folder is `Sources/<name>` unless `path` says otherwise.
func module(
  _ name: String, path: String? = nil, _ dependencies: [Target.Dependency] = [],
  resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path, resources: resources,
    swiftSettings: settings)
}

func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies,
    exclude: exclude, swiftSettings: settings)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let tomlKit = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")

let package = Package(
  name: "dragoman",
  products: [.executable(name: "dragoman", targets: ["dragoman"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // What things are: no dependency, no Foundation.
    module("Articles"),
    module("Screen"),
    // The bundled word lists, editable as they stand.
    .target(
      name: "Lexicons", path: "Resources", exclude: ["README.md", "lessons"],
      resources: [.copy("lexicons"), .copy("models")], swiftSettings: settings),
    // What is done with them.
    module("Ingest", ["Articles", "CDigest", "CGumbo", "CZlib"]),
    module("Recognition", ["Articles", "Lexicons"]),
    module("Fetch", ["Articles", "CTransfer"]),
    module("Comparison", ["Articles"]),
    module("Notes", ["Articles", "CZlib"]),
    module("Library", ["Articles", "CZlib", grdb, sqlite]),
    module("Reader", ["Articles", "Screen"]),
    module("Settings", ["Articles", "Screen", "Reader", tomlKit]),
    // The terminal.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .target(name: "CTerminalRestore"),
    module("Terminal", ["Screen", "CNcurses", "CTerminalRestore"]),
    // SHA-256 from nettle.
    .systemLibrary(name: "CDigest", providers: [.apt(["nettle-dev"])]),
    // HTTP by libcurl, opened when it is needed.
    .target(name: "CTransfer"),
    // DEFLATE from zlib.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    // HTML5 from gumbo.
    .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"])]),
    .executableTarget(
      name: "dragoman",
      dependencies: [
        "Articles", "Screen", "Lexicons", "Ingest", "Fetch", "Recognition", "Comparison", "Notes",
        "Library", "Reader", "Settings", "Terminal", argumentParser,
      ],
      swiftSettings: settings),
    // Tools of the developers, not shipped: how right the recognition is, on annotated sets; how
    // fast the program is.
    module("Corpora", ["Articles", "Lexicons"]),
    .executableTarget(
      name: "accuracy",
      dependencies: ["Articles", "Lexicons", "Recognition", "Corpora", argumentParser],
      exclude: ["README.md"], swiftSettings: settings),
    .executableTarget(
      name: "bench",
      dependencies: [
        "Articles", "Ingest", "Lexicons", "Library", "Notes", "Recognition", argumentParser,
      ],
      exclude: ["README.md", "screen.py"],
      swiftSettings: settings),
    .executableTarget(
      name: "fuzz",
      dependencies: ["Articles", "Ingest", "Lexicons", "Notes", "Recognition", "Settings"],
      swiftSettings: settings),
    .executableTarget(
      name: "train-tagger", dependencies: ["Articles", "Lexicons", "Recognition", "Corpora"],
      swiftSettings: settings),
    // Tests.
    .target(
      name: "TestSupport", dependencies: ["Articles", "Screen", "CZlib"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests(of: "Articles"),
    tests(of: "Screen"),
    tests(of: "Lexicons"),
    tests(of: "Ingest", ["Articles"], exclude: ["Pages"]),
    tests(of: "Fetch", ["Articles"]),
    tests(of: "Recognition", ["Articles", "Lexicons"]),
    tests(of: "Corpora", ["Articles"]),
    tests(of: "Comparison", ["Articles"]),
    tests(of: "Notes", ["Articles"], exclude: ["Schemas"]),
    tests(of: "Library", ["Articles", grdb]),
    tests(of: "Reader", ["Articles", "Screen"]),
    tests(of: "Settings", ["Reader"]),
    tests(of: "Terminal", ["Screen"]),
    tests(of: "dragoman", ["Articles", "Library", grdb], exclude: ["Sessions"]),
  ]
)
