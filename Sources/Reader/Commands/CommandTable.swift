/// What is known about a command besides its name.
package struct CommandDescription: Hashable, Sendable {
  /// A heading of the help, in its order.
  package enum Group: String, CaseIterable, Hashable, Sendable {
    case movement = "Movement"
    case panes = "Panes"
    case actors = "Actors"
    case search = "Search"
    case compare = "Compare"
    case stories = "Stories"
    case annotate = "Annotate"
    case views = "Views"
  }

  package let command: Command
  package let group: Group
  /// Where it holds.
  package let contexts: Set<CommandContext>
  /// Default keys in the notation of `Key`, each one key or a sequence.
  package let keys: [String]
  /// One or two words for the hint line; empty where it is not hinted.
  package let hint: String
  /// What it does, for help, palette, README and man page.
  package let sentence: String
}

extension Command {
  /// One row a command, in the order of the help.
  package static let table: [CommandDescription] =
    movementRows + paneRows + actorRows + searchRows + compareRows + storyRows + annotateRows
    + viewRows

  package var description: CommandDescription {
    // Every command has a row: a test holds it.
    Self.byCommand[self]
      ?? CommandDescription(
        command: self, group: .views, contexts: [], keys: [], hint: "", sentence: rawValue)
  }

  private static let byCommand = Dictionary(
    table.map { ($0.command, $0) }, uniquingKeysWith: { first, _ in first })

  private typealias Row = CommandDescription

  private static func row(
    _ command: Command, _ group: Row.Group, _ contexts: Set<CommandContext>, _ keys: [String],
    _ hint: String, _ sentence: String
  ) -> Row {
    Row(
      command: command, group: group, contexts: contexts, keys: keys, hint: hint,
      sentence: sentence)
  }

  private static let movementRows: [Row] = [
    row(.down, .movement, .lists.union([.listing]), ["j", "<Down>"], "", "Move down one row"),
    row(.up, .movement, .lists.union([.listing]), ["k", "<Up>"], "", "Move up one row"),
    row(.left, .movement, .lists, ["h", "<Left>"], "", "Move left; close a branch of the list"),
    row(.right, .movement, .lists, ["l", "<Right>"], "", "Move right; open a branch of the list"),
    row(.pageDown, .movement, .scrolling, ["<Space>", "<PageDown>"], "", "Move down one page"),
    row(.pageUp, .movement, .scrolling, ["b", "<PageUp>"], "", "Move up one page"),
    row(.halfPageDown, .movement, .scrolling, ["<C-d>"], "", "Move down half a page"),
    row(.halfPageUp, .movement, .scrolling, ["<C-u>"], "", "Move up half a page"),
    row(.top, .movement, .scrolling, ["g", "<Home>"], "", "Go to the top"),
    row(.bottom, .movement, .scrolling, ["G", "<End>"], "", "Go to the bottom"),
    row(.nextParagraph, .movement, .readingOrComparing, ["}"], "", "Go to the next paragraph"),
    row(
      .previousParagraph, .movement, .readingOrComparing, ["{"], "", "Go to the previous paragraph"),
    row(.nextSentence, .movement, .reading, [")"], "", "Go to the next sentence"),
    row(.previousSentence, .movement, .reading, ["("], "", "Go to the previous sentence"),
  ]

  private static let paneRows: [Row] = [
    row(.nextPane, .panes, .lists, ["<Tab>"], "pane", "Focus the next pane"),
    row(.previousPane, .panes, .lists, ["<S-Tab>"], "", "Focus the previous pane"),
    row(.focusSources, .panes, .panes, ["1"], "", "Focus the source list"),
    row(.focusArticle, .panes, .panes, ["2"], "", "Focus the article"),
    row(.focusSide, .panes, .panes, ["3"], "", "Focus the side pane"),
    row(
      .zoom, .panes, .panes, ["z"], "", "Give the focused pane the whole screen, or take it back"),
    row(.widen, .panes, .panes, ["<C-Right>"], "", "Make the focused pane wider"),
    row(.narrow, .panes, .panes, ["<C-Left>"], "", "Make the focused pane narrower"),
    row(.toggleSides, .panes, .panes, ["\\"], "", "Hide or show the side panes"),
    row(
      .cycleSourcesView, .panes, [.sources, .article], ["O"], "view",
      "List the articles by source, by date, by actor, or only the annotated"),
    row(
      .cycleSideView, .panes, .panes, ["s"], "",
      "Show actors, quotes, dates, figures or notes beside the article"),
    row(
      .open, .panes, .lists.union([.listing]), ["<Enter>"], "open",
      "Open what the cursor is on: an article, a branch, an actor, a folded part, a note"),
    row(.fold, .panes, [.article], ["f"], "", "Fold or unfold the part under the cursor"),
    row(
      .showHidden, .panes, [.article], ["F"], "",
      "Show or hide menus, comments and what else surrounds the article"),
    row(.toggleRead, .panes, .panes, ["U"], "", "Mark the article read or unread"),
    row(.refresh, .panes, .panes, ["r"], "", "Ask the feeds for what is new, in the background"),
  ]

  private static let actorRows: [Row] = [
    row(.takeActor, .actors, [.article], ["*"], "take actor", "Choose the actor under the cursor"),
    row(
      .nextMention, .actors, .panes, ["n"], "next",
      "Repeat the last jump forward: next match while a search is active, else next mention of the chosen actor, on into the next article"
    ),
    row(.previousMention, .actors, .panes, ["N"], "previous", "Repeat the last jump backward"),
    row(
      .nextArticleWithActor, .actors, .lists, ["]"], "next article",
      "Go to the next article that mentions the chosen actor"),
    row(
      .previousArticleWithActor, .actors, .lists, ["["], "",
      "Go to the previous article that mentions the chosen actor"),
    row(.pickActor, .actors, .lists, ["@"], "", "Choose an actor by typing its name"),
    row(
      .back, .actors, .lists, ["<lt>", "<C-o>", "<A-Left>"], "back",
      "Go back to the place visited before"),
    row(.forward, .actors, .panes, [">", "<A-Right>"], "", "Go forward again"),
    row(
      .why, .actors, [.article, .side], ["i"], "why", "Say why a mention is linked to its actor"),
    row(
      .mentionKinds, .actors, .panes, ["m"], "",
      "Switch kinds of mentions on and off for jumping: names, demonyms, capitals, descriptions, pronouns"
    ),
    row(
      .correct, .actors, [.article, .side, .selecting], ["e"], "",
      "Correct who is who: the actor under the cursor, the words linked to it, or those selected"),
    row(
      .filterByActor, .actors, .panes, ["A"], "",
      "List only the articles with an actor, a second one narrows; the same again lists all"),
    row(
      .orderActors, .actors, [.side], ["O"], "order",
      "Order the actors by count, by first appearance or by name"),
  ]

  private static let searchRows: [Row] = [
    row(.find, .search, .lists.union([.listing]), ["/"], "find", "Search in the article"),
    row(.searchLibrary, .search, .panes, ["S"], "", "Search in the whole library"),
  ]

  private static let annotateRows: [Row] =
    [
      row(.select, .annotate, [.article], ["v"], "select", "Select a passage, the sentence first"),
      row(.selectWords, .annotate, [.selecting], ["w"], "words", "Select by words"),
      row(.selectSentences, .annotate, [.selecting], ["s"], "sentences", "Select by sentences"),
      row(.selectParagraphs, .annotate, [.selecting], ["p"], "paragraphs", "Select by paragraphs"),
      row(.selectCharacters, .annotate, [.selecting], ["c"], "", "Select by characters"),
      row(
        .extendLeft, .annotate, [.selecting], ["h", "<Left>", "<S-Left>"], "",
        "Move the end of the selection one unit back"),
      row(
        .extendRight, .annotate, [.selecting], ["l", "<Right>", "<S-Right>"], "",
        "Move the end of the selection one unit on"),
      row(
        .extendUp, .annotate, [.selecting], ["k", "<Up>", "<S-Up>"], "",
        "Move the end of the selection one row up"),
      row(
        .extendDown, .annotate, [.selecting], ["j", "<Down>", "<S-Down>"], "",
        "Move the end of the selection one row down"),
      row(.swapEnds, .annotate, [.selecting], ["o"], "other end", "Move the other end instead"),
      row(
        .highlight, .annotate, [.selecting], ["<Enter>"], "highlight", "Highlight what is selected"),
      row(
        .note, .annotate, .reading.union([.listing]), ["a"], "note",
        "Write a note on the selection, or change the note under the cursor"),
      row(
        .tags, .annotate, .reading.union([.listing]), ["t"], "tags",
        "Tag the selection, or change the tags of the note under the cursor"),
      row(
        .sameTags, .annotate, .reading, ["."], "same tags",
        "Give the tags used last again: to the selection, else to the sentence"),
      row(
        .selectThing, .annotate, .reading, ["x"], "",
        "Select the mention or quote under the cursor; again, what is around it"),
      row(
        .notesHere, .annotate, [.article], ["'"], "",
        "List the notes under the cursor, smallest passage first"),
      row(
        .markStyle, .annotate, .reading, ["H"], "",
        "Show the passage of the note otherwise: underlined, bold, italic, reversed"),
      row(
        .noteActors, .annotate, [.article, .side], ["W"], "",
        "Say which actors the note under the cursor is about"),
    ] + recentTagRows + [
      row(
        .changeRange, .annotate, [.article], ["X"], "",
        "Select the passage of the note under the cursor anew"),
      row(
        .deleteNote, .annotate, [.article, .side, .listing], ["D"], "",
        "Delete the note under the cursor"),
      row(
        .undo, .annotate, .lists.union([.listing]), ["u"], "",
        "Undo the last change to notes, stories or who is who"),
      row(.redo, .annotate, .lists, ["<C-r>"], "", "Do again what was undone"),
      row(.listNotes, .annotate, .panes, ["L"], "", "List all notes, searchable"),
      row(
        .reviewNotes, .annotate, .panes.union([.listing]), ["R"], "",
        "Review the notes whose words moved, changed or were not found, or that others changed"),
      row(
        .listCounts, .annotate, [.listing], ["c"], "counts",
        "Show the notes of the list counted by tag and source, or the list again"),
      row(
        .retagListed, .annotate, [.listing], ["T"], "retag",
        "Replace a tag on all notes of the list"),
      row(
        .acceptPlace, .annotate, [.listing], ["y"], "",
        "Accept the place a note has now"),
      row(.pickPlace, .annotate, [.listing], ["p"], "", "Pick another place for a note"),
      row(.keepAsOrphan, .annotate, [.listing], ["o"], "", "Keep a note without a place"),
      row(
        .takeOtherVersion, .annotate, [.listing], ["x"], "",
        "Take the other version of a note that two authors changed"),
      row(.countNotes, .annotate, .panes, [], "", "Count the notes of each tag in each source"),
      row(
        .renameTag, .annotate, .panes, [], "",
        "Choose a tag and rename, merge, split or remove it on all notes"),
      row(.describeTag, .annotate, .panes, [], "", "Say what a tag means and give it a color"),
      row(.editNote, .annotate, .reading, ["E"], "", "Write the note in $EDITOR"),
    ]

  private static let recentTagRows: [Row] = recentTags.enumerated().map { index, command in
    row(
      command, .annotate, [.selecting], ["\(index + 1)"], "",
      "Highlight the selection with the most recent tag but \(index)")
  }

  /// The commands that highlight with a recent tag, most recent first.
  package static let recentTags: [Command] = [
    .recentTag1, .recentTag2, .recentTag3, .recentTag4, .recentTag5, .recentTag6, .recentTag7,
    .recentTag8, .recentTag9,
  ]

  private static let compareRows: [Row] = [
    row(
      .compare, .compare, .lists, ["c"], "compare",
      "Compare the accounts of the story: topics by sources"),
    row(
      .sideBySide, .compare, .lists, ["C"], "",
      "Show the article beside another of its story, passages alike together"),
    row(.timeline, .compare, .lists, ["T"], "timeline", "Show the dated events of all accounts"),
    row(
      .voices, .compare, .lists, ["V"], "voices",
      "Show who is quoted by whom, and how accounts word it"),
    row(
      .cycleScope, .compare, [.comparing], ["d"], "differences",
      "Show what several accounts tell, only the differences, or everything"),
    row(
      .cycleKind, .compare, [.comparing], ["f"], "kind",
      "Show only figures, dates, quotes, offices or names"),
    row(
      .joinRows, .compare, [.comparing], ["J"], "join",
      "Join a row with another: press it on both"),
    row(
      .partRow, .compare, [.comparing], ["P"], "",
      "Part what the source under the cursor says from its row"),
    row(.renameTopic, .compare, [.comparing], ["R"], "rename", "Give the topic another name"),
    row(.dismissRow, .compare, [.comparing], ["D"], "", "Dismiss the row"),
  ]

  private static let storyRows: [Row] = [
    row(
      .moveToStory, .stories, .panes, ["B"], "",
      "Move the article under the cursor to another story"),
    row(
      .acceptStory, .stories, .panes, ["+"], "",
      "Move the open article to the story suggested for it"),
    row(
      .renameStory, .stories, .panes, [], "",
      "Rename the story under the cursor, or make it one with another"),
    row(
      .versions, .stories, [.sources, .article, .side], ["d"], "",
      "Show what changed in the text of the article since it first came"),
    row(
      .copies, .stories, .panes, ["="], "", "List the other articles that print the same text"),
  ]

  private static let viewRows: [Row] = [
    row(
      .copy, .views, .reading, ["y"], "",
      "Copy the selection, the sentence or the note with its source"),
    row(
      .copyAs, .views, .reading, ["Y"], "",
      "Copy as plain text, Markdown, BibTeX or CSL-JSON, as you choose"),
    row(
      .pipe, .views, .reading, ["|"], "",
      "Send the selection, or the article, to a program"),
    row(.openLink, .views, .panes, ["o"], "", "Open the article's address in a browser"),
    row(.palette, .views, .everywhere, [":"], "commands", "Find a command by name"),
    row(.help, .views, .everywhere, ["?"], "help", "Show the keys that hold here"),
    row(.tour, .views, .everywhere, ["<F1>"], "", "Begin the tour of the reader, or leave it"),
    row(.skipStep, .views, .everywhere, ["<F2>"], "", "Go on to the next step of the tour"),
    row(
      .addSource, .views, .panes, [], "", "Add a file, a folder, a page or a feed to the library"),
    row(.toggleMouse, .views, .lists, ["M"], "", "Switch the mouse on or off"),
    row(
      .cancel, .views, .scrolling, ["<Esc>"], "",
      "End a search or a selection, close what is open over the panes"),
    row(.close, .views, .scrolling, ["q"], "quit", "Close what is open; from the top, quit"),
    row(.quit, .views, .everywhere, ["Q", "<C-c>"], "", "Quit at once; everything is kept"),
    row(.suspend, .views, .everywhere, ["<C-z>"], "", "Suspend the reader, as a shell job"),
    row(.redraw, .views, .everywhere, ["<C-l>"], "", "Draw the screen anew"),
  ]
}
