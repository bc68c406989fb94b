/// What a reviewer does. In JSON one flat object: `{"name": "split", "revision": 7, "row": 12, "sourceAt": 1, "targetAt": 1}`.
package struct ReviewCommand: Codable, Hashable, Sendable {
    /// What is done.
    package enum Name: String, Codable, Hashable, Sendable, CaseIterable {
        /// `row`: it is right.
        case confirm
        /// `row`: it and all rows above are right.
        case confirmAbove
        /// `row`: nobody says any more that it is right.
        case unconfirm
        /// `row`, `sourceAt`, `targetAt`: two rows, the upper one with so many sentences of each side.
        case split
        /// `row`, `direction`: one row of it and the one above or below.
        case merge
        /// `row`, `side`, `end`, `direction`: its first or last sentence goes to the row above or below; `first` goes up and
        /// `last` down, so either of the two may be left out.
        case move
        /// `row`: its two sides do not belong together.
        case unlink
        /// `rows`: two rows become one, wherever they stand.
        case link
        /// `sentence`, `side`, `at`: two sentences, cut at an offset in UTF-16 units.
        case cut
        /// `side`, and `sentence` or `row` (its first): one sentence of it and the next one of its row.
        case join
        /// `sentence`, `side`, `text`: what the sentence says.
        case edit
        /// `row`, `value`: whether it is not to be translated.
        case untranslatable
        /// `row`, `text`: a note; an empty one takes it away.
        case comment
        /// Takes the last command back.
        case undo
        /// Takes the last undo back.
        case redo
    }

    /// Where a sentence or row goes.
    package enum Direction: String, Codable, Hashable, Sendable {
        /// To the row above.
        case up
        /// To the row below.
        case down
    }

    /// An end of a row's side.
    package enum End: String, Codable, Hashable, Sendable {
        /// Its first sentence.
        case first
        /// Its last sentence.
        case last
    }

    /// What is done.
    package var name: Name
    /// The revision that the reviewer had before the eyes; nil to do without the check.
    package var revision: Int?
    /// A row's id.
    package var row: Int?
    /// Two rows' ids.
    package var rows: [Int]?
    /// A sentence's id.
    package var sentence: Int?
    /// The text that the sentence is of.
    package var side: ReviewSide?
    /// Which end of a side.
    package var end: End?
    /// Where it goes.
    package var direction: Direction?
    /// How many sentences of the source stay in the upper row.
    package var sourceAt: Int?
    /// How many sentences of the target stay in the upper row.
    package var targetAt: Int?
    /// An offset in UTF-16 units.
    package var at: Int?
    /// A sentence's text, or a note.
    package var text: String?
    /// Whether something is so.
    package var value: Bool?

    package init(
        _ name: Name, revision: Int? = nil, row: Int? = nil, rows: [Int]? = nil, sentence: Int? = nil,
        side: ReviewSide? = nil, end: End? = nil, direction: Direction? = nil, sourceAt: Int? = nil,
        targetAt: Int? = nil, at: Int? = nil, text: String? = nil, value: Bool? = nil
    ) {
        self.name = name
        self.revision = revision
        self.row = row
        self.rows = rows
        self.sentence = sentence
        self.side = side
        self.end = end
        self.direction = direction
        self.sourceAt = sourceAt
        self.targetAt = targetAt
        self.at = at
        self.text = text
        self.value = value
    }
}
