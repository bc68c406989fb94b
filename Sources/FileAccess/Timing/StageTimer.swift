import Glibc
import Synchronization

/// Collects what the stages of a run take, for whoever asked; handed down the stages, none of which knows another.
///
///     let timer = StageTimer.recording()
///     let words = timer.measure("words") { PairedWords(...) }
///     timer.times        // [StageTimer.Time(stage: "words", processor: 0.004, wall: 0.004)]
///
/// Stages follow one another: the processor time of whatever runs at the same time counts too. A stage measured several
/// times stands once, with the sums, at its first place.
public struct StageTimer: Sendable {
    private final class Record: Sendable {
        let times = Mutex<[Time]>([])
    }

    /// Nil if nobody asked.
    private let record: Record?

    /// Measures nothing and costs nothing.
    public static let off = StageTimer(record: nil)

    /// Measures every stage that it is handed to.
    public static func recording() -> StageTimer { StageTimer(record: Record()) }

    /// In the order in which the stages ended first.
    public var times: [Time] { record?.times.withLock { $0 } ?? [] }

    /// Does a piece of work that is a stage, or a part of one.
    ///
    /// - Parameter stage: its name.
    /// - Returns, throws: what the work does.
    public func measure<Result, Failure>(
        _ stage: String, _ work: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        guard let record else { return try work() }
        let start = Self.now()
        defer { Self.add(stage, since: start, to: record) }
        return try work()
    }

    /// The same for work that waits.
    public func measure<Result>(
        _ stage: String, isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Result
    ) async rethrows -> Result {
        guard let record else { return try await work() }
        let start = Self.now()
        defer { Self.add(stage, since: start, to: record) }
        return try await work()
    }

    /// What the process has taken since it began, all stages and what lies between them, in seconds of the processor.
    public static var processorTime: Double { now().processor }

    private static func add(_ stage: String, since start: (processor: Double, wall: Double), to record: Record) {
        let end = now()
        let time = Time(
            stage: stage, processor: end.processor - start.processor, wall: end.wall - start.wall)
        record.times.withLock { times in
            if let place = times.firstIndex(where: { $0.stage == stage }) {
                times[place].processor += time.processor
                times[place].wall += time.wall
            } else {
                times.append(time)
            }
        }
    }

    private static func now() -> (processor: Double, wall: Double) {
        func seconds(_ clock: clockid_t) -> Double {
            var time = timespec()
            clock_gettime(clock, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        return (seconds(CLOCK_PROCESS_CPUTIME_ID), seconds(CLOCK_MONOTONIC))
    }
}
