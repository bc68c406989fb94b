// swift-tools-version: 6.1
import PackageDescription

// The floors of the house, top to bottom; a target may depend on those below it only.
// README.md ("Map of the code") says what each one is for.
let package = Package(
    name: "bitext",
    products: [
        .executable(name: "bitext", targets: ["bitext"]),
        .executable(name: "bitext-review", targets: ["bitext-review"]),
        .library(name: "Bitext", targets: ["Bitext"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        // 9: the command, a client of the library like any other: it sees nothing but what is public
        .executableTarget(
            name: "bitext",
            dependencies: [
                "Bitext", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Yams", package: "Yams"),
            ],
            packageAccess: false),

        // 9: the review, a program of its own
        .executableTarget(
            name: "bitext-review",
            dependencies: [
                "AlignmentReview", "ReviewServer", "Bitext", "AlignmentMeasures", "CorpusOutput", "DocumentAlignment",
                "FileAccess",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // 8: an alignment in the hands of a person; a product beside the library, never in its graph
        .target(
            name: "AlignmentReview",
            dependencies: [
                "CorpusBuilding", "AlignmentPipeline", "CorpusOutput", "DocumentAlignment", "LexicalEvidence",
                "CorpusQuality", "CorpusFormats", "SentenceAlignment", "DocumentInput", "PageCleaning",
                "BilingualLexicon", "FileAccess", "TextFacts", "BitextModel",
            ]),

        // 9: a review in the browser: the server, and the page compiled in
        .target(
            name: "ReviewServer",
            dependencies: [
                "AlignmentReview", "CReviewPage", "TextFacts", "BitextModel",
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),

        // 8: the library's face
        .target(
            name: "Bitext",
            dependencies: [
                "CorpusBuilding", "AlignmentPipeline", "DocumentPairing", "PageSources", "CorpusOutput",
                "DocumentAlignment", "ModelFitting", "AlignmentMeasures",
                "CorpusQuality", "CorpusFormats", "SentenceAlignment", "DocumentInput", "PageCleaning", "TextLines",
                "SentenceSegmentation", "SentenceEncoding", "FileAccess", "TextFacts", "BitextModel",
            ]),

        // 7: from pages to one corpus
        .target(
            name: "CorpusBuilding",
            dependencies: [
                "AlignmentPipeline", "CorpusOutput", "DocumentAlignment", "CorpusQuality", "CorpusFormats",
                "DocumentPairing", "PageSources", "SentenceAlignment", "DocumentInput", "PageCleaning",
                "BilingualLexicon", "FileAccess", "TextFacts", "BitextModel",
            ]),

        // 6: lists of pairs, files in, corpus out
        .target(
            name: "AlignmentPipeline",
            dependencies: [
                "CorpusOutput", "DocumentAlignment", "ModelFitting", "AlignmentMeasures", "LexicalEvidence",
                "CorpusFormats", "CorpusQuality",
                "SentenceAlignment", "PageSources", "DocumentInput", "PageCleaning", "TextLines", "CharacterDecoding",
                "SentenceSegmentation", "BilingualLexicon", "LanguageIdentification", "FileAccess", "TextFacts",
                "BitextModel",
            ]),

        // 6: which page of a site is the translation of which
        .target(
            name: "DocumentPairing",
            dependencies: [
                "DocumentAlignment", "SentenceAlignment", "PageSources", "DocumentInput", "PageCleaning",
                "SentenceSegmentation", "SentenceEncoding", "BilingualLexicon", "LanguageIdentification", "CKernels",
                "FileAccess",
                "TextFacts", "BitextModel",
            ]),

        // 5: units to files
        .target(
            name: "CorpusOutput",
            dependencies: [
                "CorpusFormats", "CorpusQuality", "SemanticEvidence", "BilingualLexicon", "SentenceEncoding",
                "LanguageIdentification", "FileAccess", "TextFacts", "BitextModel",
            ]),

        // 5: the alignment of two documents; measuring and fitting it
        .target(
            name: "DocumentAlignment",
            dependencies: [
                "LexicalEvidence", "SemanticEvidence", "SentenceAlignment", "BilingualLexicon", "SentenceEncoding",
                "FileAccess", "TextFacts", "BitextModel",
            ]),
        .target(
            name: "AlignmentMeasures",
            dependencies: ["CorpusFormats", "DocumentInput", "FileAccess", "TextFacts", "BitextModel"]),
        .target(
            name: "ModelFitting",
            dependencies: [
                "CorpusQuality", "SemanticEvidence", "SentenceAlignment", "SentenceEncoding", "PageCleaning",
                "CKernels",
                "FileAccess",
                "TextFacts", "BitextModel",
            ]),

        // 4: evidence out of lexica and encoder; corpora
        .target(
            name: "LexicalEvidence",
            dependencies: ["SentenceAlignment", "BilingualLexicon", "TextFacts", "BitextModel"]),
        .target(
            name: "SemanticEvidence",
            dependencies: ["SentenceAlignment", "SentenceEncoding", "CKernels", "FileAccess", "BitextModel"]),
        .target(
            name: "CorpusQuality",
            dependencies: [
                "BilingualLexicon", "CharacterDecoding", "LanguageIdentification", "ICUText", "FileAccess", "TextFacts",
                "BitextModel",
            ]),
        .target(
            name: "CorpusFormats",
            dependencies: [
                "CAlignmentPage", "CXMLReader", "CZlib", "CXLSXWriter", "DocumentFormats", "PageCleaning",
                "CharacterDecoding", "LanguageIdentification", "ZipArchives", "ICUText", "FileAccess", "TextFacts",
                "BitextModel",
            ]),

        // 3: the aligner; the one way from bytes to blocks; where pages come from
        .target(
            name: "DocumentInput",
            dependencies: [
                "PageCleaning", "DocumentFormats", "CharacterDecoding", "TextLines", "LanguageIdentification",
                "FileAccess", "TextFacts", "BitextModel",
            ]),
        .target(name: "SentenceAlignment", dependencies: ["FileAccess", "TextFacts", "BitextModel"]),
        .target(
            name: "PageSources",
            dependencies: ["DocumentFormats", "CBrotli", "CZlib", "CZstandard", "FileAccess", "BitextModel"]),

        // 2: one page, one text, one sentence
        .target(
            name: "PageCleaning",
            dependencies: [
                "CGumbo", "TextLines", "LanguageIdentification", "ICUText", "FileAccess", "TextFacts", "BitextModel",
            ]),
        .target(
            name: "DocumentFormats",
            dependencies: [
                "TextLines", "ZipArchives", "CXMLReader", "CMarkdown", "ICUText", "FileAccess", "TextFacts",
                "BitextModel",
            ]),
        .target(name: "CharacterDecoding", dependencies: ["ICUText", "TextFacts", "BitextModel"]),
        .target(
            name: "SentenceSegmentation",
            dependencies: [
                "TextLines", "LanguageIdentification", "CXMLReader", "ICUText", "FileAccess", "TextFacts",
                "BitextModel",
            ]),
        .target(
            name: "BilingualLexicon", dependencies: ["CXMLReader", "ICUText", "FileAccess", "TextFacts", "BitextModel"]),
        .target(name: "SentenceEncoding", dependencies: ["CKernels", "FileAccess", "BitextModel"]),
        .target(name: "LanguageIdentification", dependencies: ["ICUText", "TextFacts", "BitextModel"]),

        // 1: the outside world, and facts of a text
        .target(name: "TextFacts", dependencies: ["ICUText", "FileAccess", "BitextModel"]),
        .target(name: "ICUText", dependencies: ["CICU", "BitextModel"]),
        .target(name: "TextLines", dependencies: ["TextFacts", "BitextModel"]),
        .target(name: "ZipArchives", dependencies: ["CZip", "BitextModel"]),
        .target(name: "FileAccess", dependencies: ["CTemporaryFiles", "CResources", "BitextModel"]),

        // 0: plain values, and C behind tiny headers
        .target(name: "BitextModel"),
        .target(name: "CICU", dependencies: ["CICULibrary"]),
        .target(name: "CXMLReader", dependencies: ["CXMLLibrary"]),
        .target(name: "CKernels"),
        .target(name: "CResources", exclude: ["Data"]),
        .target(name: "CReviewPage", exclude: ["Page"]),
        .target(name: "CAlignmentPage", exclude: ["Page"]),
        .target(name: "CTemporaryFiles"),
        .systemLibrary(name: "CICULibrary", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .systemLibrary(name: "CXMLLibrary", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CZstandard", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CMarkdown", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    ]
)

// Every target that has tests keeps them in Tests/<target>Tests.
let testedTargets = [
    "BitextModel", "ICUText", "FileAccess", "TextFacts", "LanguageIdentification", "CharacterDecoding", "PageCleaning",
    "SentenceSegmentation", "TextLines", "ZipArchives", "DocumentFormats", "DocumentInput", "BilingualLexicon",
    "SentenceEncoding", "SentenceAlignment", "LexicalEvidence", "SemanticEvidence", "CorpusFormats", "CorpusQuality",
    "AlignmentMeasures", "ModelFitting",
    "DocumentAlignment", "AlignmentPipeline", "CorpusOutput", "PageSources", "DocumentPairing", "CorpusBuilding",
]
package.targets += testedTargets.map { name in
    .testTarget(
        name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport", "CommandSupport"],
        exclude: fixtures(of: name))
}
package.targets += [
    .target(
        name: "TestSupport", dependencies: ["CorpusFormats", "FileAccess", "BitextModel", "CZip"],
        path: "Tests/TestSupport"),
    .testTarget(name: "AlignmentReviewTests", dependencies: ["AlignmentReview", "CommandSupport", "TestSupport"]),
    // Imports nothing else of the package: what another package can do.
    .testTarget(name: "BitextTests", dependencies: ["Bitext"]),
    // Finds and runs the built command.
    .target(name: "CommandSupport", path: "Tests/CommandSupport"),
    // Runs the built command on Samples, as a user would.
    .testTarget(
        name: "EndToEndTests",
        dependencies: [
            "bitext", "bitext-review", "Bitext", "AlignmentReview", "FileAccess", "CommandSupport", "TestSupport",
        ]),
    // Attacks the server, and reviews in a real browser.
    .testTarget(
        name: "ReviewServerTests",
        dependencies: [
            "ReviewServer", "AlignmentReview", "DocumentAlignment", "BitextModel", "CommandSupport", "TestSupport",
        ]),
    // Measures it on the gold in Samples.
    .testTarget(name: "QualityTests", dependencies: ["CommandSupport", "TestSupport"]),
]

// The one place for language settings: the same for every Swift target.
for target in package.targets where target.type != .system {
    target.swiftSettings = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
        .map { .enableUpcomingFeature($0) }
}

// For the thread sanitizer: locks that it can see, in the place of the standard library's.
if Context.environment["BITEXT_SANITIZER"] == "thread" {
    let inC: Set = [
        "CICU", "CXMLReader", "CKernels", "CResources", "CReviewPage", "CAlignmentPage", "CTemporaryFiles",
    ]
    for target in package.targets where target.type != .system && !inC.contains(target.name) {
        target.dependencies.append("CheckedLocks")
        target.swiftSettings?.append(.unsafeFlags(["-module-alias", "Synchronization=CheckedLocks"]))
    }
    package.targets.append(.target(name: "CheckedLocks", path: "Tests/CheckedLocks"))
}

/// Fixture folders are read by path, not bundled.
func fixtures(of target: String) -> [String] {
    ["CorpusFormats", "SentenceEncoding"].contains(target) ? ["Fixtures"] : []
}
