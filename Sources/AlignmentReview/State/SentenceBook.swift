/// The sentences of a review as they stand: the atoms with what somebody has made of them.
struct SentenceBook: Sendable {
    /// What is under it all.
    let atoms: SidePair<[Atom]>
    private let passages: SidePair<[Int: Passage]>
    /// The first atom of the passage that holds a sentence, by the sentence's id.
    private let passageOfPiece: SidePair<[Int: Int]>
    /// The first atom of the passage that holds an atom, by the atom.
    private let passageOfAtom: SidePair<[Int: Int]>

    /// - Complexity: O(passages).
    init(atoms: SidePair<[Atom]>, passages: SidePair<[Int: Passage]>) {
        self.atoms = atoms
        self.passages = passages
        var ofPiece = SidePair<[Int: Int]>(source: [:], target: [:])
        var ofAtom = ofPiece
        for side in ReviewSide.allCases {
            for (first, passage) in passages[side] {
                for piece in passage.pieces { ofPiece[side][piece.id] = first }
                for atom in passage.atoms { ofAtom[side][atom] = first }
            }
        }
        passageOfPiece = ofPiece
        passageOfAtom = ofAtom
    }

    /// The passage that a sentence or atom was made part of; nil for one that nobody has touched.
    func passage(of piece: Int, _ side: ReviewSide) -> Passage? {
        passageOfPiece[side][piece].flatMap { passages[side][$0] }
    }

    /// Whether there is such a sentence.
    func contains(_ id: Int, _ side: ReviewSide) -> Bool {
        passageOfPiece[side][id] != nil
            || (atoms[side].indices.contains(id) && passageOfAtom[side][id] == nil && !atoms[side][id].isBlank)
    }

    /// A sentence as it stands.
    ///
    /// - Precondition: there is such a sentence.
    func piece(_ id: Int, _ side: ReviewSide) -> Piece {
        passage(of: id, side)?.pieces.first { $0.id == id } ?? Piece(id: id, text: atoms[side][id].text)
    }

    /// The atoms that a sentence is made of, wholly or in part.
    func atoms(of id: Int, _ side: ReviewSide) -> [Int] { passage(of: id, side)?.atoms ?? [id] }

    /// The atoms that sentences are made of, rising, none twice.
    func atoms(of ids: [Int], _ side: ReviewSide) -> [Int] {
        if passages[side].isEmpty { return ids.sorted() }
        return Set(ids.flatMap { atoms(of: $0, side) }).sorted()
    }

    /// The sentences that stand for atoms that nobody has cut or joined.
    func pieces(of atoms: [Int], _ side: ReviewSide) -> [Int] {
        if passages[side].isEmpty { return atoms }
        return atoms.flatMap { atom in passages[side][atom].map { $0.pieces.map(\.id) } ?? [atom] }
    }

    /// The sentences that an atom stands in, wholly or in part.
    func standing(_ atom: Int, _ side: ReviewSide) -> [Int] {
        guard let first = passageOfAtom[side][atom] else { return [atom] }
        return passages[side][first]?.pieces.map(\.id) ?? []
    }

    /// Where a sentence stands in its text: compares sentences.
    func place(of id: Int, _ side: ReviewSide) -> (atom: Int, part: Int) {
        guard let passage = passage(of: id, side) else { return (id, 0) }
        return (passage.atoms.first ?? 0, passage.pieces.firstIndex { $0.id == id } ?? 0)
    }

    /// Sentences in the order of their text.
    func sorted(_ ids: [Int], _ side: ReviewSide) -> [Int] {
        ids.sorted { place(of: $0, side) < place(of: $1, side) }
    }

    /// The sentence that follows another in the text; nil behind the last.
    func next(after id: Int, _ side: ReviewSide) -> Int? {
        var last = id
        if let passage = passage(of: id, side) {
            let part = passage.pieces.firstIndex { $0.id == id } ?? 0
            if part + 1 < passage.pieces.count { return passage.pieces[part + 1].id }
            last = passage.atoms.last ?? id
        }
        guard let atom = atoms[side].indices.dropFirst(last + 1).first(where: { !atoms[side][$0].isBlank }) else {
            return nil
        }
        return passages[side][atom]?.pieces.first?.id ?? atom
    }

    /// An id that no sentence of a text has.
    func unusedID(_ side: ReviewSide) -> Int {
        max(atoms[side].count, (passageOfPiece[side].keys.max() ?? -1) + 1)
    }

    /// All sentences of a text, in order.
    ///
    /// - Complexity: O(sentences).
    func sentences(_ side: ReviewSide) -> [ReviewSentence] {
        var all: [ReviewSentence] = []
        all.reserveCapacity(atoms[side].count)
        for (number, atom) in atoms[side].enumerated() where !atom.isBlank {
            if let passage = passages[side][number] {
                all += passage.pieces.map { sentence($0, atom: number, side) }
            } else if passageOfAtom[side][number] == nil {
                all.append(ReviewSentence(id: number, text: atom.text, paragraph: atom.paragraph))
            }
        }
        return all
    }

    /// A sentence for the page.
    func sentence(_ id: Int, _ side: ReviewSide) -> ReviewSentence {
        sentence(piece(id, side), atom: atoms(of: id, side).first ?? 0, side)
    }

    private func sentence(_ piece: Piece, atom: Int, _ side: ReviewSide) -> ReviewSentence {
        ReviewSentence(
            id: piece.id, text: piece.text, original: piece.original, paragraph: atoms[side][atom].paragraph)
    }
}

extension SentenceBook {
    /// Whether sentences follow each other in their text.
    func isRun(_ ids: [Int], _ side: ReviewSide) -> Bool {
        zip(ids, ids.dropFirst()).allSatisfy { next(after: $0, side) == $1 }
    }

    /// Whether atoms follow each other in their text, blank ones apart.
    func isRun(ofAtoms numbers: [Int], _ side: ReviewSide) -> Bool {
        zip(numbers, numbers.dropFirst()).allSatisfy { one, next in
            (one + 1..<next).allSatisfy { atoms[side][$0].isBlank }
        }
    }
}
