import BitextModel
import CorpusFormats
import Dispatch

/// The units of a stream, read ahead on another core while those before are judged and written.
///
/// Units, refusals and errors come in the order of the files, whatever the number of cores. Two stretches of units are held
/// at most: the one that is given out, and the one that is read.
final class UnitPrefetch {
    private let reader: Reader
    private let queue = DispatchQueue(label: "bitext.reading")
    private let refusal: (RefusedUnit) -> Void
    private let count: Int
    private var stretch = Stretch()
    /// Units given out of the stretch, and refusals told.
    private var position = 0
    private var told = 0

    /// So many units make a stretch at least, unless they are long.
    private static let leastUnits = 512

    /// - Parameters:
    ///   - count: how many units are judged at once: so many are read ahead.
    ///   - refusal: told of every unit that cannot be taken, before the unit behind it is given out.
    init(inputs: [CorpusPlace], options: ReadingOptions, count: Int, refusal: @escaping (RefusedUnit) -> Void) {
        reader = Reader(inputs: inputs, options: options)
        self.refusal = refusal
        self.count = max(count, Self.leastUnits)
        start()
    }

    /// The next unit; nil after the last of the last corpus.
    ///
    /// - Throws: `FileError`, `CorpusFormatError`.
    func next() throws -> UnitStream.Item? {
        while true {
            while told < stretch.refusals.count, stretch.refusals[told].place <= position {
                refusal(stretch.refusals[told].unit)
                told += 1
            }
            if let item = stretch.items.popLast() {
                position += 1
                return item
            }
            if let failure = stretch.failure { throw failure }
            if stretch.isLast { return nil }
            reader.done.wait()
            stretch = reader.stretch
            (position, told) = (0, 0)
            reader.stretch = Stretch()
            if !stretch.isLast { start() }
        }
    }

    /// Units that could not be taken; known after the last unit.
    var refused: Int { reader.stream.refused }
    /// Segments that nobody has translated yet; known after the last unit.
    var untranslated: Int { reader.stream.untranslated }

    private func start() {
        queue.async { [reader, count] in reader.read(count) }
    }

    private struct Stretch {
        /// The last first, so that they can be taken out.
        var items: [UnitStream.Item] = []
        /// With the number of items that were read before.
        var refusals: [(place: Int, unit: RefusedUnit)] = []
        /// What ended the reading, beside the end of the files.
        var failure: (any Error)?
        var isLast = false
    }

    /// What the task that reads has to itself between `start` and the signal, and nobody before or after.
    private final class Reader: @unchecked Sendable {
        private(set) var stream: UnitStream
        private let refusals = Refusals()
        var stretch = Stretch()
        let done = DispatchSemaphore(value: 0)

        private final class Refusals { var units: [RefusedUnit] = [] }

        /// So many bytes of text end a stretch.
        private static let mostBytes = 1 << 22

        init(inputs: [CorpusPlace], options: ReadingOptions) {
            stream = UnitStream(inputs: inputs, options: options) { [refusals] in refusals.units.append($0) }
        }

        func read(_ count: Int) {
            var stretch = Stretch()
            stretch.items.reserveCapacity(count)
            var size = 0
            do {
                while stretch.items.count < count, size < Self.mostBytes, !stretch.isLast {
                    let item = try stream.next()
                    takeRefusals(into: &stretch)
                    if let item {
                        size += item.unit.source.text.utf8.count + item.unit.target.text.utf8.count
                        stretch.items.append(item)
                    } else {
                        stretch.isLast = true
                    }
                }
            } catch {
                takeRefusals(into: &stretch)
                stretch.failure = error
                stretch.isLast = true
            }
            stretch.items.reverse()
            self.stretch = stretch
            done.signal()
        }

        private func takeRefusals(into stretch: inout Stretch) {
            guard !refusals.units.isEmpty else { return }
            let place = stretch.items.count
            stretch.refusals += refusals.units.map { (place, $0) }
            refusals.units = []
        }
    }
}
