import AlignmentMeasures
import BitextModel
import Testing

@Suite struct CalibrationTests {
    @Test func countsBeadsByConfidence() {
        let gold = (0..<10).map { Bead(source: [$0], target: [$0]) }
        let test =
            (0..<9).map { Bead(source: [$0], target: [$0], confidence: 0.92) }
            + [Bead(source: [9], target: [], confidence: 0.92), Bead(source: [], target: [9])]
        let calibration = AlignmentScore.Calibration(gold: gold, test: test)
        let interval = calibration.intervals.first { $0.beads > 0 }
        #expect(interval?.from == 0.9 && interval?.beads == 10 && interval?.share == 0.9)
        #expect(abs(calibration.error - 0.02) < 1e-9)
        #expect((calibration + calibration).intervals.reduce(0) { $0 + $1.beads } == 20)
        #expect(AlignmentScore.Calibration().isEmpty && AlignmentScore.Calibration().error == 0)
    }

    @Test(arguments: [(0.9, 0.9), (0.8999, 0.8), (0.999, 0.999), (1, 0.999), (0.5, 0.5), (0, 0)])
    func aBoundBelongsToTheIntervalAboveIt(confidence: Double, from: Double) {
        let bead = Bead(source: [0], target: [0], confidence: confidence)
        let calibration = AlignmentScore.Calibration(gold: [], test: [bead])
        #expect(calibration.intervals.filter { $0.beads > 0 }.map(\.from) == [from])
    }
}
