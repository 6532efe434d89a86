import Lexicons

/// What the forms of one node of the names' trie are, together.
struct FormSummary {
  var isPerson = false
  var isSure = false
  var isDemonym = false
  /// Nothing but family names.
  var isOnlySurname = true
  /// A place that is no state and no other actor.
  var isPlaceOnly = true
  var isAmbiguous = false
  var isCapital = false
  /// The name of a state.
  var isState = false
  /// Words of a title that every form begins with.
  var lead = 0
  private var isEmpty = true

  init(node: PhraseTrie.Node, _ vocabulary: Vocabulary) {
    vocabulary.names.forEachPayload(node) { payload in
      add(vocabulary.forms[Int(payload)], vocabulary)
    }
  }

  private mutating func add(_ form: NameForm, _ vocabulary: Vocabulary) {
    let kind = vocabulary.entry(form.actor).kind
    lead = isEmpty ? Int(form.lead) : min(lead, Int(form.lead))
    isEmpty = false
    if kind == .person { isPerson = true }
    if form.kind == .sureSurname { isSure = true }
    if form.kind != .sureSurname, form.kind != .surname { isOnlySurname = false }
    if form.kind == .demonym { isDemonym = true }
    if form.kind == .capital { isCapital = true }
    if form.kind == .name, kind == .state { isState = true }
    if kind != .place, form.kind != .capital { isPlaceOnly = false }
    if form.isAmbiguous { isAmbiguous = true }
  }
}
