import Dossier
import Review

extension Refusal {
    /// Something that was sent cannot be read, since `error` was met.
    static func unreadable(_ error: any Error) -> Refusal {
        let why = Failure(mapping: error).message
        return Refusal(
            .known,
            Phrase(nl: "Dit is niet leesbaar. \(why.nl)", en: "This cannot be read. \(why.en)"),
            next: unreadableObject("").next)
    }
}
