/// Words that say too little about a sentence to compare sentences by.
enum FunctionWords {
  static let all: Set<String> = Set(
    (grammar + " " + weak + " " + numbers + " " + calendar).split(whereSeparator: \.isWhitespace)
      .map(String.init))

  static let numberWords = Set(numbers.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let grammar = """
    a about above according across after again against all almost along already also although am
    among amid an and another any are around as at away back be became because become becomes been
    before behind being below between both but by can cannot could despite did do does doing done
    down due during each either else even ever every few first for from further gave get give given
    go goes going gone got had has have having he her here hers herself him himself his how however
    i if in indeed inside instead into is isn it its itself just last later least less let lot made
    make makes making many may me might mine more moreover most much must my myself near nearly
    neither never next no none nor not nothing now of off often on once one ones only onto or other
    others our ours out outside over own per perhaps put quite rather re s same seem seemed seems
    several shall she should since so some something soon still such t take taken takes taking than
    that the their theirs them themselves then there therefore these they thing things this those
    though through thus to together too took toward towards under until up upon us use used using ve
    very via was way we well went were what whatever when where whether which while who whom whose
    why will with within without won would yet you your yours ll d m don didn doesn wasn weren hasn
    """
  private static let weak = """
    said say says saying told tell tells telling called calls call added adds according claim claimed
    claims report reported reports reporting reportedly allegedly statement stated states state new
    old big large small major recent recently currently current great good bad long short high low
    early earlier late latest day days week weeks month months year years time times hour hours period periods
    minute minutes today tomorrow yesterday ago number numbers total kind part parts side sides
    people person individual individuals man men woman women including include included includes
    announced announce announces announcement stressed noted confirmed explained warned spokesman
    spokeswoman spokesperson office reporters journalists news media place took occurred happened
    mr mrs ms dr came come comes coming became want wants wanted like see seen sees saw
    round rounds set held hold holds show shows showed shown begin began begins begun start started
    starts starting end ended ends ending remain remains remained continue continued continues
    """
  private static let numbers = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    thousand million billion trillion hundreds thousands millions billions dozen dozens half mn bn
    percent cent second third
    """
  private static let calendar = """
    january february march april may june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon
    tue wed thu fri sat sun morning evening night noon afternoon
    """
}
