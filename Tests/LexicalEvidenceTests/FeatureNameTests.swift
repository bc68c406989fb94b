import SentenceAlignment
import Testing

@testable import LexicalEvidence

@Suite struct FeatureNameTests {
    /// The names stand in weight files: none may change unseen.
    @Test func featuresAreNamedAsTheirValues() {
        #expect(
            FeatureSet<TokenFeatures>(.words).names.map(\.description) == [
                "words.coverage.source", "words.coverage.target", "words.coverage.least", "words.met.source",
                "words.met.target", "words.regret.source", "words.regret.target", "words.overhang.source",
                "words.overhang.target", "words.edge", "words.earned", "words.unearned", "words.skipped",
                "words.skippedShare",
            ])
        let features = FeatureSet<TokenFeatures>(.anchors)
        #expect(features[\.coverage.least].description == "anchors.coverage.least")
        #expect(features[\.regret.target] == FeatureName(.anchors, "regret", side: .target))
        #expect(features[\.regret.target].mirrored == features[\.regret.source])
        #expect(features[\.edge].mirrored == features[\.edge] && features[\.coverage.least].mirrored.side == nil)
    }

    @Test func aValueStandsInTheColumnOfItsName() {
        struct Marked: BeadEvidence {
            let features = FeatureSet<TokenFeatures>(.words)

            func values(of bead: BeadSpan) -> TokenFeatures {
                var values = TokenFeatures()
                values.met.target = 3
                values.skippedShare = Float(bead.sourceStart)
                return values
            }
        }
        let beads = (0..<3).map { BeadSpan(sourceStart: $0, sourceEnd: $0 + 1, targetStart: 0, targetEnd: 1) }
        let evidence = Marked()
        let matrix = evidence.matrix(of: beads)
        let names = evidence.features.names
        for (row, bead) in beads.enumerated() {
            for (column, name) in names.enumerated() {
                let expected: Float =
                    switch name.description {
                    case "words.met.target": 3
                    case "words.skippedShare": Float(bead.sourceStart)
                    default: 0
                    }
                #expect(matrix[row * names.count + column] == expected)
            }
        }
        #expect(evidence.matrix(of: []).isEmpty)
    }

    @Test func weightsThatEvidenceDeclaresAreThoseOfThatFeature() {
        let quick = TokenSource.features(of: .words).quick
        #expect(quick.filter { $0.initial != 0 }.map(\.name.description) == ["words.surplus"])
        let priors = ParagraphSource.features.full.filter { $0.prior != 0 }
        #expect(priors.map(\.name.description) == ["paragraph.together", "paragraph.apart", "paragraph.crossed"])
        #expect(priors.map(\.prior) == [0.8, 1.2, 1.5] && priors.map(\.initial) == [0.8, 1.2, 1.5])
    }
}
