// swift-tools-version: 6.2

import PackageDescription

// What `make bench` needs besides the program: a dossier of many years, made in seconds.
let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "kader", path: "../..")],
    targets: [
        .executableTarget(
            name: "make-dossier",
            dependencies: [
                .product(name: "CZlib", package: "kader"), .product(name: "DossierFormat", package: "kader"),
            ],
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("InternalImportsByDefault"),
            ]
        )
    ]
)
