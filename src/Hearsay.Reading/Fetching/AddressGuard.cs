using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Hearsay.Reading.Fetching;

/// <summary>Tells addresses of the public internet from those that a page must not be able to make this computer ask.</summary>
/// <remarks>After the registries of special-purpose addresses (RFC 6890 and its updates). An IPv6 address that carries an IPv4 address is what the
/// latter is.</remarks>
internal static class AddressGuard
{
    private static readonly ImmutableArray<SpecialNetwork> Networks =
    [
        new("127.0.0.0/8", true, "this computer itself"),
        new("10.0.0.0/8", true, "in a private network"),
        new("172.16.0.0/12", true, "in a private network"),
        new("192.168.0.0/16", true, "in a private network"),
        new("100.64.0.0/10", true, "in a provider's inner network"),
        new("169.254.0.0/16", true, "link-local"),
        new("0.0.0.0/8", false, "no address of a site"),
        new("192.0.0.0/24", false, "reserved"),
        new("192.0.2.0/24", false, "reserved for documentation"),
        new("192.88.99.0/24", false, "reserved"),
        // Some virtual private networks hand these out for every name, so that a user may have to allow them.
        new("198.18.0.0/15", true, "reserved for measurements"),
        new("198.51.100.0/24", false, "reserved for documentation"),
        new("203.0.113.0/24", false, "reserved for documentation"),
        new("224.0.0.0/4", false, "for many receivers (multicast)"),
        new("240.0.0.0/4", false, "reserved"),
        new("::1/128", true, "this computer itself"),
        new("fc00::/7", true, "in a private network"),
        new("fe80::/10", true, "link-local"),
        new("fec0::/10", true, "in a private network"),
        new("64:ff9b:1::/48", true, "in a private network"),
        new("ff00::/8", false, "for many receivers (multicast)"),
        new("2001:2::/48", false, "reserved for measurements"),
        new("2001:10::/28", false, "reserved"),
        new("2001:20::/28", false, "reserved"),
        new("2001:db8::/32", false, "reserved for documentation"),
        new("3fff::/20", false, "reserved for documentation"),
    ];

    private static readonly AddressPrefix GlobalUnicast = AddressPrefix.Parse("2000::/3");
    private static readonly AddressPrefix SixToFour = AddressPrefix.Parse("2002::/16");
    private static readonly AddressPrefix Teredo = AddressPrefix.Parse("2001::/32");

    // The IPv4 address is the last four bytes: compatible, mapped, translated, NAT64.
    private static readonly ImmutableArray<AddressPrefix> EndingInIPv4 =
        [AddressPrefix.Parse("::/96"), AddressPrefix.Parse("::ffff:0:0/96"), AddressPrefix.Parse("::ffff:0:0:0/96"), AddressPrefix.Parse("64:ff9b::/96")];

    /// <summary>What the address is, so that it is not asked ("this computer itself"); null when it may be.</summary>
    /// <param name="address">The address.</param>
    /// <param name="allowLocal">Whether local ones may be asked.</param>
    /// <param name="isLocal">Whether it is a local one.</param>
    public static string? Refusal(IPAddress address, bool allowLocal, out bool isLocal)
    {
        SpecialNetwork? special = Find(address);
        isLocal = special is { IsLocal: true };
        return special is null || (isLocal && allowLocal) ? null : special.Meaning;
    }

    private static SpecialNetwork? Find(IPAddress address)
    {
        ReadOnlySpan<byte> bytes = address.GetAddressBytes();
        foreach (SpecialNetwork network in Networks)
        {
            if (network.Range.Contains(bytes)) return network;
        }
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return null;
        foreach (AddressPrefix network in EndingInIPv4)
        {
            if (network.Contains(bytes)) return Find(new IPAddress(bytes[12..]));
        }
        if (!GlobalUnicast.Contains(bytes)) return SpecialNetwork.Unassigned;
        if (SixToFour.Contains(bytes)) return Find(new IPAddress(bytes[2..6]));
        if (Teredo.Contains(bytes))
        {
            // The client's address stands with every bit turned over.
            Span<byte> client = [(byte)~bytes[12], (byte)~bytes[13], (byte)~bytes[14], (byte)~bytes[15]];
            return Find(new IPAddress(bytes[4..8])) ?? Find(new IPAddress(client));
        }
        // ISATAP: an interface identifier that says "here follows an IPv4 address".
        return (bytes[8] & 0xFC) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == 0xFE ? Find(new IPAddress(bytes[12..])) : null;
    }

    private sealed record SpecialNetwork(AddressPrefix Range, bool IsLocal, string Meaning)
    {
        public static readonly SpecialNetwork Unassigned = new("::/0", false, "no address of the public internet");

        public SpecialNetwork(string range, bool isLocal, string meaning) : this(AddressPrefix.Parse(range), isLocal, meaning)
        {
        }
    }
}

/// <summary>The addresses that begin with the same bits.</summary>
/// <remarks>The platform's own type says of every address in ::ffff:0:0/96 that it is not (seen with .NET 10.0.12).</remarks>
internal sealed record AddressPrefix(ImmutableArray<byte> Bytes, int Bits)
{
    /// <summary>Reads "10.0.0.0/8".</summary>
    public static AddressPrefix Parse(string text)
    {
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return new AddressPrefix([.. IPAddress.Parse(text[..slash]).GetAddressBytes()], int.Parse(text.AsSpan(slash + 1)));
    }

    /// <summary>Whether an address, in bytes, is of the same kind and begins so.</summary>
    public bool Contains(ReadOnlySpan<byte> address)
    {
        if (address.Length != Bytes.Length) return false;
        int whole = Bits / 8, rest = Bits % 8;
        if (!address[..whole].SequenceEqual(Bytes.AsSpan()[..whole])) return false;
        return rest == 0 || ((address[whole] ^ Bytes[whole]) >> (8 - rest)) == 0;
    }
}
