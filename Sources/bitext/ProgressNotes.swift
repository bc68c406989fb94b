import Bitext

/// How far long work has come, with its rate and what is left of it: at most a line in five seconds.
struct ProgressNotes {
    private let console: Console
    private let clock = ContinuousClock()
    private var stage = ""
    private var begin: ContinuousClock.Instant
    private var last: ContinuousClock.Instant

    init(_ console: Console) {
        self.console = console
        begin = clock.now
        last = begin
    }

    /// Tells of a stage, if it is time.
    mutating func tell(_ stage: String, _ done: Int, of count: Int) {
        let now = clock.now
        if stage != self.stage {
            self.stage = stage
            begin = now
            last = now
        }
        guard done < count, now - last >= .seconds(5) else { return }
        last = now
        console.note(Self.line(stage, done, of: count, after: now - begin))
    }

    /// `aligning: 120 of 400, 30 a second, 9 s left`.
    static func line(_ stage: String, _ done: Int, of count: Int, after time: Duration) -> String {
        let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
        guard seconds > 0, done > 0 else { return "\(stage): \(done) of \(count)" }
        let rate = Double(done) / seconds
        let tenths = Int((rate * 10).rounded())
        let shown = tenths >= 100 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
        let left = Int((Double(count - done) / rate).rounded(.up))
        let remaining = left < 60 ? "\(left) s" : "\(left / 60) min \(left % 60) s"
        return "\(stage): \(done) of \(count), \(shown) a second, \(remaining) left"
    }
}
