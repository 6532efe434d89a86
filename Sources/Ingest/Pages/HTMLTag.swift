import CGumbo

/// Elements the extraction treats in ways of their own; every other one is `.other`.
enum HTMLTag: String, CaseIterable, Sendable {
  case html, head, title, base, link, meta, body, article, section, nav, aside, header, footer
  case main, address, hgroup, h1, h2, h3, h4, h5, h6, p, hr, pre, blockquote, ol, ul, li, dl, dt
  case dd, figure, figcaption, div, a, span, br, wbr, img, time, table, caption, tbody, thead, tfoot
  case tr, td, th, form, fieldset, label, button, center, details, summary, menu, cite, rt, rp
  case script, style, template, noscript, iframe, svg, math, select, option, textarea, input
  case object, embed, canvas, audio, video, map, dialog, listing, xmp, dir, legend, ins, del
  case em, strong, i, b, u, q, sup, sub, code, font
  /// A run of text, not an element.
  case text = "#text"
  case other = "*"

  /// Whether nothing in it is text of the page.
  var isSilent: Bool {
    switch self {
    case .script, .style, .template, .noscript, .iframe, .svg, .math, .select, .option, .textarea,
      .object, .embed, .canvas, .audio, .video, .map, .rp, .rt:
      true
    default: false
    }
  }

  /// Whether it starts and ends a line of its own, as browsers' own style sheets have it.
  var isBlock: Bool {
    switch self {
    case .html, .head, .body, .article, .section, .nav, .aside, .header, .footer, .main, .address,
      .hgroup, .h1, .h2, .h3, .h4, .h5, .h6, .p, .hr, .pre, .blockquote, .ol, .ul, .li, .dl, .dt,
      .dd, .figure, .figcaption, .div, .table, .caption, .tbody, .thead, .tfoot, .tr, .td, .th,
      .form, .fieldset, .center, .details, .summary, .menu, .dialog, .listing, .xmp, .dir, .legend,
      .title:
      true
    default: false
    }
  }

  /// From 1 to 6; 0 for what is no heading.
  var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }

  /// By the parser's numbers.
  static let byNumber: [HTMLTag] = (0..<GUMBO_TAG_UNKNOWN.rawValue).map { number in
    HTMLTag(rawValue: String(cString: gumbo_normalized_tagname(GumboTag(rawValue: number))))
      ?? .other
  }
}
