import TestSupport
import Testing

@testable import CorpusFormats

@Suite struct UniqueNamesTests {
    private func unique(_ names: [String]) -> [String] {
        var all = UniqueNames()
        return names.map { all.unique($0) }
    }

    /// However they are ordered, and whatever they look like.
    @Test(arguments: [
        ["102", "101", "101-2"], ["a01", "a1", "a001"], ["1", "3", "2", "4"], ["5", "4", "6"], ["x", "x-2", "x-1"],
        ["999999999999999", "1000000000000000", "9999999999999999"], ["0", "00", ""],
    ])
    func whatIsUniqueStays(_ names: [String]) { #expect(unique(names) == names) }

    @Test(arguments: [
        (["1", "1"], ["1", "1-duplicate-2"]), (["a01", "a01"], ["a01", "a01-duplicate-2"]),
        (["5", "3", "3"], ["5", "3", "3-duplicate-2"]),
        (["3", "5", "4", "5", "4"], ["3", "5", "4", "5-duplicate-2", "4-duplicate-2"]),
        (["x", "x", "x"], ["x", "x-duplicate-2", "x-duplicate-3"]),
        // Once taken out of turn, a number is taken when its turn comes.
        (["1", "3", "2", "3"], ["1", "3", "2", "3-duplicate-2"]),
    ])
    func whatIsNotGetsANumber(_ names: [String], expected: [String]) { #expect(unique(names) == expected) }

    /// Each time the numbers before were tried again: a hundred thousand units of one name took minutes.
    @Test func oneNameAgainAndAgainTakesNoLonger() {
        let made = unique(Array(repeating: "a", count: 100_000))
        #expect(made.last == "a-duplicate-100000" && Set(made).count == made.count)
        #expect(unique(["a-duplicate-3", "a", "a", "a"]) == ["a-duplicate-3", "a", "a-duplicate-2", "a-duplicate-4"])
    }

    @Test func asASetWouldHaveIt() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<50 {
            var names = UniqueNames()
            var seen: Set<String> = []
            for _ in 0..<200 {
                let name =
                    "\(["", "a", "a-", "0"].randomElement(using: &random)!)\(Int.random(in: 0...60, using: &random))"
                let isNew = seen.insert(name).inserted
                #expect((names.unique(name) == name) == isNew, "\(name)")
            }
        }
    }
}
