import BitextModel
import Testing

@testable import AlignmentReview

/// What measures a review comes to an end, whatever is right, and gives no more keys than it takes.
@Suite struct ScriptedReviewerTests {
    /// What stands far from where it is found, with sentences alone between: each step must lead on, not back.
    private static let far =
        [Bead(source: [0], target: [0]), Bead(source: [1], target: [1]), Bead(source: [2], target: [5])]
        + (3...6).map { Bead(source: [$0], target: []) } + (2...4).map { Bead(source: [], target: [$0]) }
        + [Bead(source: [7], target: [6]), Bead(source: [8], target: [7, 8])]
        + [9, 10].map { Bead(source: [$0], target: [$0]) } + [Bead(source: [11], target: [])]
    /// What is right crosses: no key on neighbours makes it.
    private static let crossing =
        [Bead(source: [0], target: [1]), Bead(source: [1], target: [0])]
        + (2...10).map { Bead(source: [$0], target: [$0]) } + [Bead(source: [11], target: [])]

    @Test(arguments: ScriptedReviewer.Order.allCases)
    func everyOrderEndsWithAllRight(_ order: ScriptedReviewer.Order) async throws {
        for gold in [Self.far, Self.crossing] {
            let outcome = try await ScriptedReviewer(try await ReviewFixture.session(), gold: gold, order: order).run()
            #expect(outcome.curve.last == 1)
            #expect(outcome.wrong > 4 && outcome.mendingKeys >= outcome.wrong / 2 && outcome.keys <= 40, "\(outcome)")
            #expect((outcome.givenUp > 0) == (gold == Self.crossing), "\(outcome)")
        }
    }

    /// A sentence that belongs four rows up: moved up four times, from where the reviewer stands.
    @Test func thePlanIsTheShortest() {
        func span(_ source: Int, _ target: Range<Int>) -> MendingPlan.Span {
            MendingPlan.Span(source: source..<source + 1, target: target)
        }
        var rows = [span(0, 0..<0), span(1, 0..<0), span(2, 0..<1)]
        let goal = [span(0, 0..<1), span(1, 1..<1), span(2, 1..<1)]
        let plan = MendingPlan(rows, cursor: 2, goal: goal)
        #expect(plan.first == .moveUp(row: 2, .target) && plan.cost == 1)
        rows = [span(0, 0..<0), span(1, 0..<1), span(2, 1..<1)]
        #expect(MendingPlan(rows, cursor: 1, goal: goal).first == .moveUp(row: 1, .target))
        #expect(MendingPlan(goal, cursor: 0, goal: goal).first == nil)
        // From below, the way to the row counts.
        #expect(MendingPlan(rows, cursor: 2, goal: goal).cost == 2)
    }
}
