import BitextModel
import CorpusFormats
import Dispatch

/// The units of a stream, stretch by stretch, read ahead on another core while those before are judged and written.
///
/// Units, refusals and errors come in the order of the files, whatever the number of cores. Two stretches are held at most:
/// the one that was given out last, and the one that is read.
final class UnitPrefetch {
    /// Units that follow each other.
    struct Stretch {
        var units: [TranslationUnit] = []
        /// What was read of documents, with the number of the unit that it stands before.
        var documents: [(place: Int, descriptions: [DocumentDescription])] = []
        /// What could not be taken, with the number of units that were read before.
        var refusals: [(place: Int, unit: RefusedUnit)] = []
        /// What ended the reading, beside the end of the files.
        fileprivate var failure: (any Error)?
        fileprivate var isLast = false
    }

    private let reader: Reader
    private let queue = DispatchQueue(label: "bitext.reading")
    private let count: Int
    private var failure: (any Error)?
    private var isLast = false

    /// So many units make a stretch at least, unless they are long.
    private static let leastUnits = 512

    /// - Parameter count: how many units make a stretch, unless they are long.
    init(inputs: [CorpusFormat.Place], options: CorpusFormat.ReadingOptions, count: Int) {
        reader = Reader(inputs: inputs, options: options)
        self.count = max(count, Self.leastUnits)
        start()
    }

    /// The next stretch; nil after the last of the last corpus. It may have refusals alone.
    ///
    /// - Throws: `FileError`, `CorpusFormatError`, once the units before have been given out.
    func next() throws -> Stretch? {
        if let failure { throw failure }
        if isLast { return nil }
        reader.done.wait()
        let stretch = reader.take()
        (failure, isLast) = (stretch.failure, stretch.isLast)
        if !isLast { start() }
        return stretch
    }

    /// Units that could not be taken; known after the last stretch.
    var refused: Int { reader.stream.refused }
    /// Segments that nobody has translated yet; known after the last stretch.
    var untranslated: Int { reader.stream.untranslated }

    private func start() {
        queue.async { [reader, count] in reader.read(count) }
    }

    /// What the task that reads has to itself between `start` and the signal, and nobody else then.
    private final class Reader: @unchecked Sendable {
        private(set) var stream: UnitStream
        private let refusals = Refusals()
        private var stretch = Stretch()
        let done = DispatchSemaphore(value: 0)

        private final class Refusals { var units: [RefusedUnit] = [] }

        /// So many bytes of text end a stretch.
        private static let mostBytes = 1 << 24

        init(inputs: [CorpusFormat.Place], options: CorpusFormat.ReadingOptions) {
            stream = UnitStream(inputs: inputs, options: options) { [refusals] in refusals.units.append($0) }
        }

        func take() -> Stretch {
            defer { stretch = Stretch() }
            return stretch
        }

        func read(_ count: Int) {
            var stretch = Stretch()
            stretch.units.reserveCapacity(count)
            var size = 0
            do {
                while stretch.units.count < count, size < Self.mostBytes, !stretch.isLast {
                    let item = try stream.next()
                    takeRefusals(into: &stretch)
                    guard let item else {
                        stretch.isLast = true
                        break
                    }
                    size += item.unit.source.text.utf8.count + item.unit.target.text.utf8.count
                    if !item.documents.isEmpty { stretch.documents.append((stretch.units.count, item.documents)) }
                    stretch.units.append(item.unit)
                }
            } catch {
                takeRefusals(into: &stretch)
                stretch.failure = error
                stretch.isLast = true
            }
            self.stretch = stretch
            done.signal()
        }

        private func takeRefusals(into stretch: inout Stretch) {
            guard !refusals.units.isEmpty else { return }
            let place = stretch.units.count
            stretch.refusals += refusals.units.map { (place, $0) }
            refusals.units = []
        }
    }
}
