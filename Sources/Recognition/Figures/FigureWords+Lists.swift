extension FigureWords {
  static let unitWords: [(String, FigureUnit)] = [
    ("%|percent|per cent|pct|percentage point|percentage points", .measure("percent", factor: 1)),
    ("minute|minutes|min|mins", .measure("minute", factor: 1)),
    ("hour|hours|hr|hrs", .measure("hour", factor: 1)),
    ("day|days", .measure("day", factor: 1)),
    ("month|months", .measure("month", factor: 1)),
    ("year|years|yr|yrs", .measure("year", factor: 1)),
    (
      "second|seconds|week|weeks|decade|decades|century|centuries|fortnight|fortnights",
      .measure("other", factor: 1)
    ),
    (
      """
      km|kilometer|kilometers|kilometre|kilometres|meter|meters|metre|metres|cm|centimeters|\
      centimetres|mm|millimeters|millimetres|mile|miles|foot|feet|inch|inches|yards|nautical miles|\
      square kilometers|square kilometres|square miles|square meters|square metres|hectares|acres|\
      kg|kilogram|kilograms|kilogramme|kilogrammes|kilos|ton|tons|tonne|tonnes|liters|litres|\
      barrels|bushels|gallons|cubic meters|cubic metres|kilometers per hour|km/h|mph|kph|knots|\
      gb|mb|tb|gigabytes|megabytes|terabytes|ghz|mhz|megawatts|gigawatts|kilowatts|mw|gw|kw|degrees|kilotons|megatons|terawatt hours|twh|gwh|mwh
      """, .measure("other", factor: 1)
    ),
  ]

  static let approximateWords = """
    over about nearly almost around roughly approximately approx some circa exceeding estimated \
    least most than close upwards under below above odd up near many virtually
    """

  static let designatorWords = """
    no nos number numbers article articles section sections chapter page pages p pp resolution \
    protocol room flight highway route gate channel type model version phase stage level tier \
    category grade class vol volume part episode season step item figure table line paragraph \
    clause unit brigade regiment battalion division block apt suite box zone district ward title \
    act rule verse case appendix annex covid mach note footnote photo image slide terminal platform \
    road street avenue st lane postcode zip tel phone fax isbn issn doi id code
    """

  static let stopWords = """
    a an the and or but nor so yet of in on at to from by with without for as into onto upon about \
    above after against along amid among around before behind below beneath beside between beyond \
    despite down during except inside like near off over past per since than through throughout \
    till toward towards under until up via within worth is are was were be been being am has have had \
    having do does did will would shall should can could may might must that which who whom whose \
    this these those it its he him his she her they them their we us our you your i my me not no \
    if when while where because although though unless whether there here then also only just even \
    still already ago later earlier old each every both all what how why each other apart away \
    back out long more less respectively apiece afterwards across
    """

  static let verbWords = """
    said says say told tells claimed reported announced killed wounded injured died paid pays pay \
    lost loses lose spent cost costs sent gave got took takes made makes received raised rose fell \
    grew dropped reached held called includes included including came went became left put set saw \
    found led leads agreed began begin starts started ended ends lasted lasting lasts voted won \
    remain remained remains stands stood totaled totalled exceeded exceeding according involving \
    seized captured destroyed destroying shot hit struck launched fired lifted used arrested \
    detained released exchanged exchanging displaced
    """
}
