import ArgumentParser
import Workflow
import Report

@main
struct Kader: AsyncParsableCommand {}
