using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Hearsay.Evaluation;

/// <summary>Writes down the public API of an assembly, one member a line, so that a change to it is seen and meant.</summary>
internal static class PublicApi
{
    /// <summary>Where the accepted texts lie in the repository.</summary>
    public static readonly string Folder = Path.Combine("tests", "Hearsay.Tests", "api");

    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The APIs of the shipped libraries by the libraries' names.</summary>
    public static IEnumerable<(string Name, string Api)> OfLibraries()
    {
        foreach (string name in (string[])["Hearsay", "Hearsay.Reading", "Hearsay.Rendering"]) yield return (name, Of(Assembly.Load(name)));
    }

    /// <summary>The API as text: types in ordinal order, each followed by its members in ordinal order of their names.</summary>
    public static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Heading(type)).Append('\n');
            foreach (string member in MembersOf(type)) text.Append("    ").Append(member).Append('\n');
        }
        return text.ToString();
    }

    private static string Heading(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsSubclassOf(typeof(Delegate)) ? "delegate"
            : IsRecord(type) ? type.IsValueType ? "record struct" : "record" : type.IsValueType ? "struct" : "class";
        string modifiers = type is { IsAbstract: true, IsSealed: true } ? "static " : type is { IsAbstract: true, IsInterface: false } ? "abstract "
            : type is { IsSealed: true, IsValueType: false } ? "sealed "
            : type.IsValueType && type.GetCustomAttribute<IsReadOnlyAttribute>() is not null ? "readonly " : "";
        IEnumerable<Type> bases = type.GetInterfaces().Where(i => i.IsPublic && !i.Name.StartsWith("IEquatable", StringComparison.Ordinal));
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && !type.IsEnum) bases = bases.Prepend(parent);
        string inherits = type.IsEnum ? $" : {TypeName.Of(Enum.GetUnderlyingType(type))}"
            : bases.Any() ? " : " + string.Join(", ", bases.Select(TypeName.Of).Order(StringComparer.Ordinal)) : "";
        return $"{modifiers}{kind} {type.Namespace}.{TypeName.Of(type)}{inherits}";
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null;

    private static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => $"{f.Name} = {Convert.ToInt64(f.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}");
        }
        return type.GetMembers(Declared).Where(m => !m.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || m is PropertyInfo or ConstructorInfo)
            .Select(member => (member.Name, Line: member switch
            {
                ConstructorInfo constructor => IsVisible(constructor) && !IsCopyOf(type, constructor)
                    ? $"{TypeName.Of(type)}({ParametersOf(constructor)})" : null,
                PropertyInfo property => Of(property),
                FieldInfo field => Of(field),
                MethodInfo method => IsVisible(method) && (!method.IsSpecialName || IsOperator(method)) && !IsOfEveryRecord(type, method)
                    ? $"{(method.IsStatic ? "static " : "")}{TypeOf(method.ReturnParameter)} {method.Name}{Generics(method)}({ParametersOf(method)})" : null,
                EventInfo happening => $"event {TypeName.Of(happening.EventHandlerType!)} {happening.Name}",
                _ => null,
            }))
            .Where(member => member.Line is not null)
            .OrderBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Line, StringComparer.Ordinal)
            .Select(member => member.Line!);
    }

    private static string? Of(PropertyInfo property)
    {
        if (property.GetMethod is not { } getter || !IsVisible(getter) || property.Name == "EqualityContract") return null;
        string setter = property.SetMethod is { } set && IsVisible(set)
            ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;" : "";
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Of))}]" : "";
        return $"{(getter.IsStatic ? "static " : "")}{required}{TypeName.Of(property.PropertyType, Nullability.Create(property))} {property.Name}{index} {{ get;{setter} }}";
    }

    private static string? Of(FieldInfo field)
    {
        if (!field.IsPublic && !field.IsFamily && !field.IsFamilyOrAssembly) return null;
        string modifier = field.IsLiteral ? "const " : field.IsStatic ? field.IsInitOnly ? "static readonly " : "static " : field.IsInitOnly ? "readonly " : "";
        return $"{modifier}{TypeName.Of(field.FieldType, Nullability.Create(field))} {field.Name}";
    }

    private static string Of(ParameterInfo parameter)
    {
        string passing = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? parameter.IsIn ? "in " : "ref " : "";
        string standard = !parameter.HasDefaultValue ? "" : parameter.RawDefaultValue switch
        {
            null when parameter.ParameterType.IsValueType => " = default",
            null => " = null",
            string s => $" = \"{s}\"",
            bool b => b ? " = true" : " = false",
            var value => $" = {value}",
        };
        return $"{passing}{TypeOf(parameter)} {parameter.Name}{standard}";
    }

    private static string TypeOf(ParameterInfo parameter) => TypeName.Of(parameter.ParameterType, Nullability.Create(parameter));

    private static string ParametersOf(MethodBase method) => string.Join(", ", method.GetParameters().Select(Of));

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(t => t.Name))}>" : "";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOperator(MethodInfo method) => method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsCopyOf(Type type, ConstructorInfo constructor) =>
        IsRecord(type) && constructor.GetParameters() is [var only] && only.ParameterType == type;

    /// <summary>What the compiler gives every record, which says nothing: equality, hash, printing, deconstruction.</summary>
    private static bool IsOfEveryRecord(Type type, MethodInfo method) => method.IsDefined(typeof(CompilerGeneratedAttribute))
        || (IsRecord(type) && method.Name is "PrintMembers" or "Deconstruct" or "<Clone>$");
}
