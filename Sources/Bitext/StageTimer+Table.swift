public import FileAccess
import TextFacts

extension StageTimer {
    /// What the stages took, for a person: milliseconds of the processor and of the clock, and what the whole process took
    /// beside.
    public var table: String {
        let total = Self.processorTime
        let rest = total - times.reduce(0) { $0 + $1.processor }
        var lines = [Self.line("stage", "CPU ms", "wall ms")]
        for time in times {
            lines.append(Self.line(time.stage, Self.milliseconds(time.processor), Self.milliseconds(time.wall)))
        }
        lines.append(Self.line("start-up and the rest", Self.milliseconds(max(0, rest)), ""))
        lines.append(Self.line("all", Self.milliseconds(total), ""))
        return lines.joined(separator: "\n")
    }

    private static func line(_ stage: String, _ processor: String, _ wall: String) -> String {
        func padded(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        let name = stage + String(repeating: " ", count: max(0, 24 - stage.count))
        let line = name + padded(processor, 10) + padded(wall, 10)
        return wall.isEmpty ? name + padded(processor, 10) : line
    }

    private static func milliseconds(_ seconds: Double) -> String { Decimals.string(seconds * 1000, places: 1) }
}
