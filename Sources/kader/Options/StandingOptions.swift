import ArgumentParser

/// What a member stands for in the council, and where they have an interest.
struct StandingOptions: ParsableArguments {
    @Option(help: .said(nl: "De fractie in de raad.", en: "The political group in the council."))
    var fractie: String?

    @Option(
        help: .said(
            nl: "Een onderwerp waarbij het lid een belang heeft; mag vaker.",
            en: "A subject in which they have an interest; repeat it for more.", valueName: "subject"))
    var interest: [String] = []
}
