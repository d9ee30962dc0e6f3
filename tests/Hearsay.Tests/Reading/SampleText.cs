namespace Hearsay.Tests.Reading;

/// <summary>An invented report, long enough that nothing is said of its length or language.</summary>
internal static class SampleText
{
    public const string Headline = "Harbour board drops plan for second pier";

    public const string Lead =
        "The harbour board of Port Ostra has dropped its plan for a second pier, the chairwoman said on Monday, after the cost had doubled in the course of a year.";

    public const string Second =
        "“We could not look the ratepayers in the eye,” Marta Lindqvist told reporters. The board had voted for the pier by a single vote in March.";

    public const string Article = Headline + "\n\n" + Lead + "\n\n" + Second + "\n";
}
