// swift-tools-version: 6.1
import PackageDescription

// What another package writes: the examples of the library's articles, which ArticleTests puts beside Client.swift in a
// copy of this folder. Nothing here knows anything of bitext but its product.
let package = Package(
    name: "client",
    dependencies: [.package(name: "bitext", path: Context.environment["BITEXT_PACKAGE"] ?? "../..")],
    targets: [
        .executableTarget(name: "client", dependencies: [.product(name: "Bitext", package: "bitext")])
    ]
)
