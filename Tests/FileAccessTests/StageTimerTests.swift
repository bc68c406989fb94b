import FileAccess
import Testing

@Suite struct StageTimerTests {
    private struct Failed: Error {}

    @Test func offRecordsNothing() {
        #expect(StageTimer.off.measure("words") { 3 } == 3)
        #expect(StageTimer.off.times.isEmpty)
    }

    @Test func sumsStagesInTheirOrder() async throws {
        let timer = StageTimer.recording()
        var sum = 0.0
        timer.measure("first") { for number in 0..<2_000_000 { sum += Double(number).squareRoot() } }
        await timer.measure("second") { await Task.yield() }
        let once = timer.times
        timer.measure("first") { for number in 0..<2_000_000 { sum += Double(number).squareRoot() } }
        #expect(sum > 0)
        #expect(timer.times.map(\.stage) == ["first", "second"])
        #expect(once[0].processor > 0 && once[0].wall > 0)
        #expect(timer.times[0].processor > once[0].processor)
        #expect(timer.times[1] == once[1])
    }

    @Test func recordsWhatFails() {
        let timer = StageTimer.recording()
        #expect(throws: Failed.self) { try timer.measure("reading") { throw Failed() } }
        #expect(timer.times.map(\.stage) == ["reading"])
    }

    @Test func countsApart() {
        let one = StageTimer.recording()
        let other = StageTimer.recording()
        one.measure("words") {}
        #expect(other.times.isEmpty)
        #expect(StageTimer.processorTime > 0)
    }
}
