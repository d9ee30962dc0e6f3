namespace Hearsay.Tests;
public sealed class PlaceholderTests { [Fact] public void Builds() { } }
