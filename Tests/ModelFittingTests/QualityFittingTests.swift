import BitextModel
import CorpusQuality
import TestSupport
import Testing

@testable import ModelFitting

@Suite("Learning what good pairs are like")
struct QualityFittingTests {
    private static let units: [TranslationUnit] = (0..<40).map { number in
        TranslationUnit(
            id: "\(number)",
            source: TranslationUnit.Side(
                text: "The port number \(100 + number) was opened again on Monday for all of the boats.",
                language: .english),
            target: TranslationUnit.Side(text: "第\(100 + number)号港口周一再次对所有船只开放了，渔民都很高兴。", language: .chinese))
    }

    // MARK: Damage

    @Test(arguments: Damage.allCases)
    func damageChangesOneSide(_ damage: Damage) throws {
        let spoiler = PairSpoiler(Self.units, seed: 5)
        var sides = Set<Bool>()
        for index in Self.units.indices {
            let old = Self.units[index]
            guard let new = spoiler.pair(index, spoiltBy: damage) else { continue }
            let isSource = new.source.text != old.source.text
            #expect(isSource != (new.target.text != old.target.text), "\(new.source.text) \(new.target.text)")
            #expect(!new.source.text.isEmpty && !new.target.text.isEmpty)
            sides.insert(isSource)
            // The same each time, whatever else was asked for.
            #expect(PairSpoiler(Self.units, seed: 5).pair(index, spoiltBy: damage) == new)
        }
        #expect(sides.count == 2)
        let others = Self.units.indices.map { PairSpoiler(Self.units, seed: 6).pair($0, spoiltBy: damage) }
        #expect(others != Self.units.indices.map { spoiler.pair($0, spoiltBy: damage) })
    }

    @Test func damageIsWhatItIsCalled() throws {
        let spoiler = PairSpoiler(Self.units, seed: 2)
        for index in Self.units.indices {
            let old = Self.units[index]
            if let cut = spoiler.pair(index, spoiltBy: .cut) {
                let isSource = cut.source.text != old.source.text
                let (whole, rest) = isSource ? (old.source.text, cut.source.text) : (old.target.text, cut.target.text)
                #expect(whole.hasPrefix(rest) || whole.hasSuffix(rest))
                #expect(rest.count < whole.count * 9 / 10)
            }
            if let number = spoiler.pair(index, spoiltBy: .number) {
                let (one, other) = (number.source.text + number.target.text, old.source.text + old.target.text)
                #expect(zip(one, other).count { $0 != $1 } == 1 && one.count == other.count)
            }
            if let copy = spoiler.pair(index, spoiltBy: .copy) { #expect(copy.source.text == copy.target.text) }
            if let half = spoiler.pair(index, spoiltBy: .half) {
                let text = half.source.text == old.source.text ? half.target.text : half.source.text
                #expect(text.contains { $0.isASCII && $0.isLetter } && text.contains { ("一"..."龥").contains($0) })
            }
        }
    }

    @Test func whatCannotBeSpoiltIsLeft() {
        let short = TranslationUnit(
            id: "1", source: TranslationUnit.Side(text: "Yes.", language: .english),
            target: TranslationUnit.Side(text: "好。", language: .chinese))
        let spoiler = PairSpoiler([short], seed: 1)
        for damage in [Damage.neighbour, .stranger, .cut, .number, .half, .gibberish] {
            #expect(spoiler.pair(0, spoiltBy: damage) == nil, "\(damage)")
        }
    }

    // MARK: Measuring

    @Test func theAreaIsTheShareOfRightOrders() {
        #expect(RankMeasure.area(good: [0.9, 0.8], bad: [0.1, 0.2]) == 1)
        #expect(RankMeasure.area(good: [0.5], bad: [0.5]) == 0.5)
        #expect(RankMeasure.area(good: [], bad: [0.1]) == 1)
        var random = SeededGenerator(seed: 4)
        for _ in 0..<30 {
            func draw() -> [Double] {
                (0..<Int.random(in: 1...30, using: &random)).map { _ in Double(Int.random(in: 0...9, using: &random)) }
            }
            let (good, bad) = (draw(), draw())
            var sum = 0.0
            for one in good { for other in bad { sum += one > other ? 1 : one == other ? 0.5 : 0 } }
            let area = RankMeasure.area(good: good, bad: bad)
            #expect(abs(area - sum / Double(good.count * bad.count)) < 1e-12)
        }
    }

    // MARK: Fitting

    @Test func whatTellsIsLearned() throws {
        var random = SeededGenerator(seed: 9)
        func example(_ number: Int) -> QualityFitter.Example {
            let isGood = number % 3 == 0
            let noise = Float.random(in: -1...1, using: &random)
            // The first value tells, the second is noise, the third never differs.
            return QualityFitter.Example(
                values: [(isGood ? 1 : -1) + noise * 1.5, Float.random(in: -1...1, using: &random), 4],
                damage: isGood ? nil : number % 3 == 1 ? .cut : .neighbour, part: number / 10)
        }
        let examples = (0..<3_000).map { example($0) }
        let weights = QualityFitter.fit(examples)
        // The first feature is asked for first; what never differs is never asked for.
        #expect(weights.trees[0].questions[0].feature == 0)
        let asked = weights.trees.flatMap(\.questions).filter { $0.limit < 999 }
        #expect(!asked.contains { $0.feature == 2 })
        #expect(weights.losses.map(\.share) == QualityModel.shares)
        #expect(weights.losses.map(\.limit) == weights.losses.map(\.limit).sorted())
        #expect(QualityFitter.fit(examples) == weights)
        // So many good pairs that were not seen fall short of a limit as it says.
        let model = QualityModel(notes: [], weights: [.plain: weights])
        let limit = try #require(model.limit(.plain, losing: 0.1))
        let good = (0..<3_000).map { example($0) }.filter { $0.damage == nil }
        let lost = good.count { model.probability(.plain, $0.values)! < limit }
        #expect(abs(Double(lost) / Double(good.count) - 0.1) < 0.03)
    }

    /// What no weighted sum can say is learned as well: both values together tell, neither alone does.
    @Test func valuesAreWeighedTogether() throws {
        var random = SeededGenerator(seed: 12)
        func examples(_ count: Int) -> [QualityFitter.Example] {
            (0..<count).map { number in
                let values = [Float.random(in: -1...1, using: &random), Float.random(in: -1...1, using: &random)]
                return QualityFitter.Example(
                    values: values, damage: values[0] * values[1] > 0 ? nil : .cut, part: number / 10)
            }
        }
        let model = QualityModel(notes: [], weights: [.plain: QualityFitter.fit(examples(2_000))])
        let test = examples(1_000).map { ($0.damage == nil, model.probability(.plain, $0.values)!) }
        let area = RankMeasure.area(good: test.filter(\.0).map(\.1), bad: test.filter { !$0.0 }.map(\.1))
        #expect(area > 0.97, "\(area)")
    }

    /// Each kind of damage counts as much as another, however few pairs it has.
    @Test func rareDamagesCountAsMuch() throws {
        // Of 1,500 spoilt pairs 100 have a mark of their own, which 150 of 1,500 good ones have too.
        let examples = (0..<3_000).map { number in
            let isGood = number % 2 == 0
            let isRare = !isGood && number % 30 == 1
            let isMarked = isGood ? number % 20 == 0 : isRare
            return QualityFitter.Example(
                values: [isMarked ? 1 : 0, isGood || isRare ? 1 : 0], damage: isGood ? nil : isRare ? .number : .cut,
                part: number / 10)
        }
        let model = QualityModel(notes: [], weights: [.plain: QualityFitter.fit(examples)])
        // Counted by heads a marked pair is good three times of five; by kinds half of the spoilt ones are marked.
        #expect(try #require(model.probability(.plain, [1, 1])) < 0.3)
        #expect(try #require(model.probability(.plain, [0, 1])) > 0.9)
    }
}
