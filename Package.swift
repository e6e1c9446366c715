// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// For what a hundred thousand random stories run through in the tests.
let fast: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A module of the product. Arrows between modules point down only; `Tests/ArchitectureTests` reads the imports.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], _ settings: [SwiftSetting] = strict) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
    _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
    _ settings: [SwiftSetting] = strict
) -> Target {
    .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")

let package = Package(
    name: "kader",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "kader", targets: ["kader"]),
        // For `Tests/Benchmarks`, a package that makes a dossier of its own, and for `Tests/Fuzz`.
        .library(name: "CZlib", targets: ["CZlib"]),
        .library(name: "DossierFormat", targets: ["Git", "Dossier", "Review", "Assets"]),
        .library(name: "TextFormat", targets: ["Markdown", "Redline", "Report"]),
        .library(name: "OutletFormat", targets: ["Workflow"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // Without its default trait, which would bring all of Foundation into every start.
        .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2", traits: []),
    ],
    targets: [
        .systemLibrary(name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
        .systemLibrary(name: "CYaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CMarkdown", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),

        module("Git", ["CLibgit2", "CCrypto"]),
        module("Markdown", ["CMarkdown"]),
        module("Dossier", ["CYaml"], fast),
        module("Content", ["Dossier", "Markdown"]),
        module("Review", ["Dossier"], fast),
        module("Redline", ["Markdown", "Git"]),
        module("Summary", ["Review", "Redline", "Dossier", "Markdown"]),
        module("Assets"),
        module(
            "Workflow",
            ["Git", "Summary", "Review", "Redline", "Content", "Dossier", "Markdown", "Assets", subprocess]),
        module(
            "Report", ["CZlib", "CExpat", "Summary", "Review", "Redline", "Content", "Dossier", "Markdown", "Assets"]),
        .executableTarget(
            name: "kader",
            dependencies: [
                "Workflow", "Report", "Summary", "Review", "Redline", "Content", "Dossier", "Assets",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),

        // Shared by the tests: folders, programs that run in them, and a town with its people.
        .target(
            name: "TestSupport", path: "Tests/Support", exclude: ["Office/resolve.py"], swiftSettings: strict),
        tests("GitTests", ["Git", "CCrypto", "CLibgit2", "TestSupport"]),
        tests("MarkdownTests", ["Markdown"]),
        tests("DossierTests", ["Dossier", "Markdown"]),
        tests("ContentTests", ["Content", "Dossier", "Assets"]),
        tests("ReviewTests", ["Review", "Dossier"], fast),
        tests(
            "RedlineTests", ["Redline", "Markdown", "TestSupport"],
            exclude: ["Corpus/Texts", "Marked/pairs.txt", "Unicode/Data"]),
        tests("AssetsTests", ["Assets"]),
        tests(
            "WorkflowTests",
            ["Workflow", "Git", "Review", "Content", "Dossier", "Assets", "CCrypto", "TestSupport"]),
        tests("ArchitectureTests"),
        tests(
            "ReportTests",
            ["Report", "Summary", "Review", "Redline", "Content", "Dossier", "Markdown", "CZlib", "TestSupport"]),
        tests(
            "CommandTests",
            [
                "kader", "Workflow", "Review", "Dossier",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        tests("EndToEndTests", ["TestSupport"]),
    ]
)
