import BitextModel
import CorpusFormats
import FileAccess

/// The units of corpora, stretch by stretch, read and prepared on all cores and given out in the order of the files.
///
/// The files are cut into parts (`PartedReader`) one after the other; a thread for each core reads a part and prepares what is
/// in it, and who asks for stretches does the rest meanwhile. What is read does not depend on the number of cores: the parts
/// do not, and where one cannot be read by itself its file is read again in one piece, up to there without giving anything
/// out, and on from there.
/// Standard input, pipes, and formats that cannot be cut are read in one piece from the start.
final class UnitPipeline<Prepared: Sendable> {
    /// What is made of the units of a stretch before they are given out, on any thread: something for each.
    typealias Preparation = @Sendable (inout [TranslationUnit]) -> [Prepared]

    /// Units that follow each other.
    struct Stretch {
        var units: [TranslationUnit] = []
        /// What was made of each; nil if it was read before `begin`.
        var prepared: [Prepared]?
        /// What was read of documents, with the number of the unit that it stands before.
        var documents: [(place: Int, descriptions: [DocumentDescription])] = []
        /// What could not be taken, with the number of units that were read before.
        var refusals: [(place: Int, unit: RefusedUnit)] = []
        fileprivate var untranslated = 0
        /// The number of its file.
        fileprivate var file = 0
        fileprivate var end = End.none
        fileprivate var worker: Int?
    }

    /// What comes behind a stretch.
    fileprivate enum End {
        case none
        /// Nothing.
        case last
        /// Nothing, because of an error.
        case failure(any Error)
        /// What only a reading in one piece can tell.
        case unknown
    }

    private let cutter: Cutter
    private let workers = WorkerThreads<Stretch>(count: Processors.count, label: "bitext.reading")
    private var prepare: Preparation?
    /// Those begun and not given out, in their order.
    private var slots: [WorkerThreads<Stretch>.Slot] = []
    private var end = End.none
    private var file = 0
    /// What was given out of the present file.
    private var given = (units: 0, refusals: 0)
    /// Units that could not be taken.
    private(set) var refused = 0
    /// Segments that nobody has translated yet.
    private(set) var untranslated = 0

    /// - Parameter count: how many units make a stretch, unless they are long.
    init(inputs: [CorpusFormat.Place], options: CorpusFormat.ReadingOptions, count: Int = 512) {
        cutter = Cutter(inputs: inputs, options: options, count: count)
    }

    /// From here on stretches are prepared, and read ahead.
    func begin(_ prepare: @escaping Preparation) { self.prepare = prepare }

    /// The next stretch; nil after the last of the last corpus. It may have refusals alone, or nothing.
    ///
    /// - Throws: `FileError`, `CorpusFormatError`, once the units before have been given out.
    func next() throws -> Stretch? {
        while true {
            switch end {
            case .failure(let error): throw error
            case .last: return nil
            default: break
            }
            // Those that are read before it is known what to make of them are few.
            let most = prepare == nil ? 1 : 4 * Processors.count
            if slots.count <= most / 2 {
                while slots.count < most { slots.append(start()) }
            }
            let stretch = taken(slots.removeFirst())
            if case .unknown = stretch.end {
                // The tasks that are at work have to end before the cutter can be told.
                for slot in slots { _ = taken(slot) }
                slots = []
                cutter.readWhole(stretch.file, without: stretch.file == file ? given : (0, 0))
                continue
            }
            if stretch.file != file { (file, given) = (stretch.file, (0, 0)) }
            given.units += stretch.units.count
            given.refusals += stretch.refusals.count
            refused += stretch.refusals.count
            untranslated += stretch.untranslated
            end = stretch.end
            return stretch
        }
    }

    /// Lets a stretch go, which is empty afterwards: its memory is freed where it was allocated, so that threads do not
    /// wait for each other.
    func giveBack(_ stretch: inout Stretch) {
        var given = Stretch()
        swap(&stretch, &given)
        if let worker = given.worker { workers.giveBack(consume given, to: worker) }
    }

    private func start() -> WorkerThreads<Stretch>.Slot {
        let slot = WorkerThreads<Stretch>.Slot()
        workers.run(into: slot) { [cutter, prepare] in
            let read = cutter.next()
            return {
                var stretch = read()
                if let prepare, !stretch.units.isEmpty { stretch.prepared = prepare(&stretch.units) }
                return stretch
            }
        }
        return slot
    }

    private func taken(_ slot: WorkerThreads<Stretch>.Slot) -> Stretch {
        var (stretch, worker) = workers.take(slot)
        stretch.worker = worker
        return stretch
    }

    /// Cuts the files one after the other. Used by one task at a time, and by who waited for all of them.
    private final class Cutter: @unchecked Sendable {
        private let inputs: [CorpusFormat.Place]
        private let options: CorpusFormat.ReadingOptions
        private let count: Int
        private var file = 0
        private var parted: (any PartedReader)?
        private var whole: UnitStream?
        private let refusals = Refusals()
        /// Whether the present file has to be read in one piece, and what was given out of it already.
        private var isWhole = false
        private var skipped = (units: 0, refusals: 0)
        private var isDone = false

        /// So many bytes of text end a stretch.
        private static var mostBytes: Int { 1 << 20 }

        init(inputs: [CorpusFormat.Place], options: CorpusFormat.ReadingOptions, count: Int) {
            self.inputs = inputs
            self.options = options
            self.count = count
        }

        func readWhole(_ file: Int, without skipped: (units: Int, refusals: Int)) {
            (self.file, self.skipped) = (file, skipped)
            (parted, whole, isWhole, isDone) = (nil, nil, true, false)
        }

        /// What reads the next stretch, on any thread.
        func next() -> @Sendable () -> Stretch {
            var stretch = Stretch()
            while true {
                stretch.file = file
                guard file < inputs.count, !isDone else {
                    stretch.end = .last
                    return result(stretch)
                }
                do {
                    if parted == nil, whole == nil { try open() }
                    if let parted {
                        if let part = try parted.nextPart(units: count) { return reading(part) }
                    } else if readWhole(into: &stretch) {
                        isDone = if case .failure = stretch.end { true } else { false }
                        return result(stretch)
                    }
                    (parted, whole, isWhole, skipped) = (nil, nil, false, (0, 0))
                    file += 1
                } catch {
                    // What is wrong with a file, and where, is told by a reading in one piece.
                    stretch.end = parted == nil ? .failure(error) : .unknown
                    isDone = true
                    return result(stretch)
                }
            }
        }

        private func open() throws {
            let place = inputs[file]
            if !isWhole, place.paths.allSatisfy(InputFile.isRegular) {
                parted = try place.reader(options: options) as? any PartedReader
            }
            if parted == nil {
                whole = UnitStream(inputs: [place], options: options) { [refusals] in refusals.units.append($0) }
            }
        }

        private func result(_ stretch: Stretch) -> @Sendable () -> Stretch { { stretch } }

        private func reading(_ part: CorpusPart) -> @Sendable () -> Stretch {
            { [options, file, path = inputs[file].paths[0]] in
                var stretch = Stretch()
                stretch.file = file
                do {
                    let refusals = Refusals()
                    var stream = UnitStream(reader: try part.open(), path: path, options: options) {
                        refusals.units.append($0)
                    }
                    while let item = try stream.next() { stretch.add(item, refusals.take()) }
                    stretch.add(nil, refusals.take())
                    stretch.untranslated = stream.untranslated
                } catch {
                    stretch = Stretch()
                    stretch.file = file
                    stretch.end = .unknown
                }
                return stretch
            }
        }

        /// Reads on in one piece; false at the end of the file, where nothing was read.
        private func readWhole(into stretch: inout Stretch) -> Bool {
            let before = whole?.untranslated ?? 0
            var size = 0
            var isMore = true
            do {
                while isMore, stretch.units.count < count, size < Self.mostBytes {
                    let item = try whole?.next()
                    isMore = item != nil
                    var new = refusals.take()
                    let known = min(skipped.refusals, new.count)
                    new.removeFirst(known)
                    skipped.refusals -= known
                    if skipped.units > 0, let item {
                        skipped.units -= 1
                        // What is said of documents is said again, and known.
                        if !item.documents.isEmpty { stretch.documents.append((0, item.documents)) }
                        stretch.add(nil, new)
                        continue
                    }
                    stretch.add(item, new)
                    if let item { size += item.unit.source.text.utf8.count + item.unit.target.text.utf8.count }
                }
            } catch {
                stretch.add(nil, refusals.take().dropFirst(skipped.refusals))
                stretch.end = .failure(error)
            }
            stretch.untranslated = (whole?.untranslated ?? 0) - before
            return isMore || !stretch.units.isEmpty || !stretch.refusals.isEmpty || stretch.untranslated > 0
        }
    }

    /// What a stream could not take.
    private final class Refusals {
        var units: [RefusedUnit] = []

        func take() -> [RefusedUnit] {
            if units.isEmpty { return [] }
            defer { units = [] }
            return units
        }
    }
}

extension UnitPipeline.Stretch {
    fileprivate mutating func add(_ item: UnitStream.Item?, _ refused: some Sequence<RefusedUnit>) {
        let place = units.count
        for unit in refused { refusals.append((place, unit)) }
        guard let item else { return }
        if !item.documents.isEmpty { documents.append((place, item.documents)) }
        units.append(item.unit)
    }
}
