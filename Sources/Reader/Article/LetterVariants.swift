/// Which letter a letter with diacritics is compared as: its letter without them.
///
/// Lower case, composed; Latin, Greek and Cyrillic, from the decompositions of Unicode, with the
/// letters that have a stroke or a hook of their own.
enum LetterVariants {
  /// A line for each plain letter: itself, a blank, its variants.
  static let lines = """
    a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ
    c çćĉċčḉ
    e èéêëēĕėęěȅȇȩəḕḗḙḛḝẹẻẽếềểễệ
    i ìíîïĩīĭįıǐȉȋɨḭḯỉị
    d ðďđɖḋḍḏḑḓ
    n ñńņňǹṅṇṉṋ
    o òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ
    u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
    y ýÿŷȳẏẙỳỵỷỹ
    g ĝğġģǧǵḡ
    h ĥħȟḣḥḧḩḫẖ
    j ĵǰ
    k ķƙǩḱḳḵ
    l ĺļľłḷḹḻḽ
    r ŕŗřȑȓṙṛṝṟ
    s śŝşšșṡṣṥṧṩẛ
    t ţťŧțṫṭṯṱẗ
    w ŵẁẃẅẇẉẘ
    z źżžƶǯẑẓẕ
    b ƀɓḃḅḇ
    ι ΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ
    α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ
    ε έἐἑἒἓἔἕὲέ
    η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ
    υ ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ
    σ ς
    ο όὀὁὂὃὄὅὸό
    ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ
    и йѝӣӥ
    е ѐёӗ
    г ѓ
    і ї
    к ќ
    у ўӯӱӳ
    ѵ ѷ
    ж ӂӝ
    а ӑӓ
    ә ӛ
    з ӟ
    о ӧ
    ө ӫ
    э ӭ
    ч ӵ
    ы ӹ
    f ḟ
    m ḿṁṃ
    p ṕṗ
    v ṽṿ
    x ẋẍ
    ρ ῤῥ
    """
}
