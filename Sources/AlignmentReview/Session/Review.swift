import BitextModel
import CorpusOutput
import CorpusQuality
package import DocumentAlignment

/// One document under review: an alignment, what somebody has decided about it, and the log that keeps it.
///
/// Every command is on the disk before it is answered, and everything else is aligned again around what is decided. The
/// sentences of the alignment stay what they are (they are never encoded again); texts, cuts and joins lie over them.
///
///     let review = try await Review(session, title: "release", log: nil)
///     let row = await review.snapshot().rows[0].id
///     let change = try await review.perform(ReviewCommand(.confirm, row: row))
package actor Review {
    /// What the review is called.
    package nonisolated let title: String
    let settings: ReviewSettings
    private let log: ReviewLog?
    private let turnstile = Turnstile()
    private var watchers: [Int: AsyncStream<ReviewChange>.Continuation] = [:]
    private var watcherCount = 0

    /// The alignment under the constraints of `history`.
    private(set) var session: AlignmentSession
    private(set) var history: ReviewHistory
    private(set) var book: SentenceBook
    /// In document order.
    private(set) var contents: [RowContent]
    /// Beside `contents`.
    private var rows: [ReviewRow]
    private var identifiers: [RowKey: Int] = [:]
    private(set) var facts: RowFacts
    let documents: SidePair<SegmentedDocument>
    let languages: SidePair<Language>
    /// What was removed from each page.
    let removed: SidePair<[PageRemainder]>

    /// - Parameters:
    ///   - session: the alignment, with nothing decided.
    ///   - log: keeps what is done; nil for a review that is not kept.
    ///   - history: what was done before.
    ///   - removed: what was removed from each page, for the context of rows.
    /// - Throws: `AlignmentError` where the history is of another alignment; `CancellationError`.
    /// - Complexity: O(sentences), with the time of the filter's rules for each row.
    init(
        _ session: AlignmentSession, title: String, log: ReviewLog?, history: ReviewHistory = ReviewHistory(),
        settings: ReviewSettings = ReviewSettings(),
        removed: SidePair<[PageRemainder]> = SidePair(source: [], target: [])
    ) async throws {
        self.title = title
        self.settings = settings
        self.log = log
        self.history = history
        self.removed = removed
        documents = SidePair(source: session.source, target: session.target)
        languages = SidePair(source: session.sourceLanguage, target: session.targetLanguage)
        let book = SentenceBook(
            atoms: documents.map { $0.sentences.map { Atom($0) } }, passages: history.state.passages)
        let facts = RowFacts(session.pair.units(), languages: languages, lexica: settings.lexica)
        var session = session
        if !history.state.regions.isEmpty { try await session.decide(under: history.state.constraints) }
        let contents = RowLayout(session.beads, history.state, book).rows
        var identifiers: [RowKey: Int] = [:]
        for (number, content) in contents.enumerated() { identifiers[content.key] = number }
        self.session = session
        self.book = book
        self.facts = facts
        self.contents = contents
        self.identifiers = identifiers
        rows = []
        rows = makeRows(contents[...])
    }

    /// A review that is kept nowhere.
    ///
    /// - Throws: `CancellationError`.
    package init(unkept session: AlignmentSession, title: String, settings: ReviewSettings = ReviewSettings())
        async throws
    {
        try await self.init(session, title: title, log: nil, settings: settings)
    }

    /// All that a page needs to begin.
    ///
    /// - Complexity: O(rows).
    package func snapshot() -> ReviewSnapshot {
        ReviewSnapshot(
            revision: history.revision, title: title, sourceLanguage: languages.source.tag,
            targetLanguage: languages.target.tag, rows: rows,
            sentences: SidePair(source: book.sentences(.source), target: book.sentences(.target)),
            counts: counts, canUndo: !history.done.isEmpty, canRedo: !history.undone.isEmpty,
            threshold: settings.threshold)
    }

    /// How far it has come.
    ///
    /// - Complexity: O(rows).
    package var counts: ReviewCounts { ReviewCounts(rows, threshold: settings.threshold) }

    /// Every change from now on, whoever made it.
    package func changes() -> AsyncStream<ReviewChange> {
        watcherCount += 1
        let number = watcherCount
        return AsyncStream(bufferingPolicy: .bufferingNewest(64)) { continuation in
            watchers[number] = continuation
            continuation.onTermination = { [weak self] _ in Task { await self?.forget(number) } }
        }
    }

    private func forget(_ watcher: Int) { watchers[watcher] = nil }

    /// Does what a reviewer wants.
    ///
    /// - Returns: what changed; nothing, at the same revision, where all was so already.
    /// - Throws: `ReviewError`; nothing is changed then.
    /// - Complexity: O(sentences), without encoding any.
    package func perform(_ command: ReviewCommand) async throws -> ReviewChange {
        await turnstile.enter()
        defer { turnstile.leave() }
        if let revision = command.revision, revision != history.revision {
            throw ReviewError.stale(revision: revision, current: history.revision)
        }
        let revision = history.revision + 1
        let entry: LogEntry
        switch command.name {
        case .undo:
            guard !history.done.isEmpty else { throw ReviewError.cannot("there is nothing to undo") }
            entry = .undo(revision: revision, time: settings.clock())
        case .redo:
            guard !history.undone.isEmpty else { throw ReviewError.cannot("there is nothing to do again") }
            entry = .redo(revision: revision, time: settings.clock())
        default:
            let step = try planner.step(command)
            guard !step.isEmpty else { return unchanged(focus: step.focus) }
            entry = .step(step, revision: revision, time: settings.clock())
        }
        return try await take(entry)
    }

    /// Makes a row of sentences, as somebody corrected it elsewhere.
    ///
    /// - Parameter ids: of its sentences, as they stand.
    /// - Returns: whether it was not so already.
    /// - Throws: `ReviewError`; nothing is changed then.
    func adopt(_ ids: SidePair<[Int]>) async throws -> Bool {
        await turnstile.enter()
        defer { turnstile.leave() }
        let step = try planner.adopting(ids)
        guard !step.isEmpty else { return false }
        _ = try await take(.step(step, revision: history.revision + 1, time: settings.clock()))
        return true
    }

    private var planner: StepPlanner {
        let rows = rows
        return StepPlanner(
            state: history.state, rows: contents, book: book, languages: languages,
            place: { id in rows.firstIndex { $0.id == id } })
    }

    /// Does an entry, keeps it and tells everybody.
    private func take(_ entry: LogEntry) async throws -> ReviewChange {
        var state = history.state
        guard entry.revision == history.revision + 1, let step = history.step(of: entry), state.apply(step) else {
            throw ReviewError.cannot("it does not follow from what was done")
        }
        var session = session
        if step.removed.regions != nil || step.added.regions != nil {
            do {
                try await session.decide(under: state.constraints)
            } catch let error as any BitextError {
                throw ReviewError.cannot("the rest cannot be aligned around this: \(error.problem)")
            }
        }
        let book = SentenceBook(atoms: book.atoms, passages: state.passages)
        let contents = RowLayout(session.beads, state, book).rows
        try log?.append(entry)
        self.session = session
        // Where it stands: a history copied for each key would make a long review slower with every key.
        _ = history.take(entry)
        let change = show(contents, book, step)
        for watcher in watchers.values { watcher.yield(change) }
        return change
    }

    private func unchanged(focus: SentencePlace?) -> ReviewChange {
        ReviewChange(
            revision: history.revision, replaced: .init(start: 0, count: 0), rows: [],
            sentences: SidePair(source: [], target: []), removedSentences: SidePair(source: [], target: []),
            counts: counts, canUndo: !history.done.isEmpty, canRedo: !history.undone.isEmpty,
            cursor: row(holding: focus), realigned: [])
    }

    /// The id of the row at a place in document order.
    func identifier(at place: Int) -> Int? { rows.indices.contains(place) ? rows[place].id : nil }

    /// The place of a row in document order.
    func place(of row: Int) -> Int? { rows.firstIndex { $0.id == row } }

    private func row(holding place: SentencePlace?) -> Int? {
        guard let place, let index = contents.firstIndex(where: { $0[place.side].contains(place.sentence) }) else {
            return nil
        }
        return rows[index].id
    }

    /// Takes over rows and tells what is new of them.
    private func show(_ after: [RowContent], _ newBook: SentenceBook, _ step: ReviewStep) -> ReviewChange {
        let before = contents
        let touched = Touched(step)
        let changed = SidePair(
            source: touched.sentences(.source, before: book, after: newBook),
            target: touched.sentences(.target, before: book, after: newBook))
        let notes = touched.notes
        func isSame(_ place: Int, _ newPlace: Int) -> Bool {
            let (one, other) = (before[place], after[newPlace])
            return one.looksLike(other)
                && ReviewSide.allCases.allSatisfy { side in
                    one[side].allSatisfy { !changed[side].texts.contains($0) && !notes[side].contains($0) }
                }
        }
        var start = 0
        let shorter = min(before.count, after.count)
        while start < shorter, isSame(start, start) { start += 1 }
        var tail = 0
        while tail < shorter - start, isSame(before.count - 1 - tail, after.count - 1 - tail) { tail += 1 }
        let old = Set(before[start..<before.count - tail].map(\.key))
        for row in before[start..<before.count - tail]
        where ReviewSide.allCases.contains(where: { !changed[$0].texts.isDisjoint(with: row[$0]) }) {
            facts.forget(row.key)
        }
        contents = after
        book = newBook
        let new = makeRows(after[start..<after.count - tail])
        rows.replaceSubrange(start..<before.count - tail, with: new)
        let others = Array(rows.indices[..<start]) + Array(rows.indices[(rows.count - tail)...])
        let surer = others.filter { rows[$0].confidence != after[$0].shownConfidence }
        for place in surer { rows[place].confidence = after[place].shownConfidence }
        let made = touched.atoms
        let realigned = zip(new, after[start...]).filter { _, content in
            !content.isLocked && !old.contains(content.key)
                && ReviewSide.allCases.allSatisfy { side in
                    made[side].isDisjoint(with: newBook.atoms(of: content[side], side))
                }
        }.map(\.0.id)
        return ReviewChange(
            revision: history.revision, replaced: .init(start: start, count: before.count - tail - start), rows: new,
            confidences: surer.map { .init(row: rows[$0].id, confidence: rows[$0].confidence) },
            sentences: SidePair(source: changed.source.shown, target: changed.target.shown),
            removedSentences: SidePair(source: changed.source.removed, target: changed.target.removed), counts: counts,
            canUndo: !history.done.isEmpty, canRedo: !history.undone.isEmpty,
            cursor: row(holding: step.focus) ?? new.first?.id ?? rows.last?.id, realigned: realigned)
    }

    private func makeRows(_ contents: ArraySlice<RowContent>) -> [ReviewRow] {
        for content in contents where identifiers[content.key] == nil { identifiers[content.key] = identifiers.count }
        facts.prepare(contents, book)
        return contents.map { content in
            var row = ReviewRow(
                id: identifiers[content.key] ?? 0, source: content.source, target: content.target,
                confidence: content.shownConfidence,
                state: content.isConfirmed ? .confirmed : .open, isLocked: content.isLocked, isMoved: content.isMoved,
                isUntranslatable: content.isUntranslatable)
            var notes: [String] = []
            for side in ReviewSide.allCases {
                for id in content[side] {
                    if book.piece(id, side).original != nil { row.isEdited = true }
                    if let note = history.state.notes[side][id] { notes.append(note) }
                }
            }
            row.comment = notes.isEmpty ? nil : notes.joined(separator: " ")
            (row.findings, row.marks) = facts[content.key]
            return row
        }
    }
}
