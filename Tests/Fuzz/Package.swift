// swift-tools-version: 6.2

import PackageDescription

// What `make fuzz` builds: the parsers of what strangers send, under libFuzzer.
let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "kader", path: "../..")],
    targets: [
        .executableTarget(
            name: "fuzz",
            dependencies: [
                .product(name: "DossierFormat", package: "kader"), .product(name: "TextFormat", package: "kader"),
                .product(name: "OutletFormat", package: "kader"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility")]
        )
    ]
)
