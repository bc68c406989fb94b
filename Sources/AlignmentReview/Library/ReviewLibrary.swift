/// The documents under review: one, or all that a corpus was built of.
package actor ReviewLibrary {
    /// A document that is opened when it is asked for.
    struct Entry: Sendable {
        var summary: ReviewedDocument
        var open: @Sendable () async throws -> Review
    }

    private var entries: [Entry]
    private var opened: [Int: Task<Review, any Error>] = [:]

    /// A library of one document, whose id is 0.
    package init(_ review: Review) {
        entries = [
            Entry(summary: ReviewedDocument(id: 0, title: review.title, rows: 0, confirmed: 0, unsure: 0, weakness: 0))
            {
                review
            }
        ]
        opened[0] = Task { review }
    }

    init(_ entries: [Entry]) { self.entries = entries }

    /// The documents, weakest first, as far as they have come.
    ///
    /// - Complexity: O(documents + rows of those that are open).
    package func documents() async -> [ReviewedDocument] {
        for index in entries.indices {
            guard let task = opened[entries[index].summary.id], let review = try? await task.value else { continue }
            entries[index].summary = await review.summary(id: entries[index].summary.id)
        }
        return entries.map(\.summary).sorted { ($1.weakness, $0.id) < ($0.weakness, $1.id) }
    }

    /// A document, opened if it is not.
    ///
    /// - Throws: `ReviewError.noDocument`; what keeps the document from being opened, which may be tried again.
    package func review(_ id: Int = 0) async throws -> Review {
        if let task = opened[id] { return try await task.value }
        guard let entry = entries.first(where: { $0.summary.id == id }) else { throw ReviewError.noDocument(id) }
        let task = Task { try await entry.open() }
        opened[id] = task
        do {
            return try await task.value
        } catch {
            opened[id] = nil
            throw error
        }
    }
}

extension Review {
    /// How far it has come, for a list of documents.
    ///
    /// - Complexity: O(rows).
    package func summary(id: Int) -> ReviewedDocument {
        let counts = counts
        let doubt = contents.reduce(0.0) { $0 + ($1.isConfirmed ? 0 : 1 - $1.confidence) }
        return ReviewedDocument(
            id: id, title: title, rows: counts.rows, confirmed: counts.confirmed, unsure: counts.unsure,
            weakness: counts.rows == 0 ? 0 : doubt / Double(counts.rows))
    }
}
