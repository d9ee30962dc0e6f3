using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace Hearsay.Tests;

/// <summary>The types that a type's code refers to: in its bases, members, signatures, variables and instructions.</summary>
internal static class ReferencedTypes
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly FrozenDictionary<short, OpCode> OpCodeByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToFrozenDictionary(o => o.Value);

    /// <summary>The types, each with the member that refers to it.</summary>
    public static IEnumerable<(Type Type, string By)> Of(Type type)
    {
        IEnumerable<(Type, string)> found = type.GetInterfaces().Append(type.BaseType).OfType<Type>().Select(t => (t, type.Name))
            .Concat(type.GetFields(Declared).Select(f => (f.FieldType, f.Name)))
            .Concat(type.GetMembers(Declared).OfType<MethodBase>().SelectMany(m => Of(m).Select(t => (t, m.Name))));
        return found.SelectMany(f => Parts(f.Item1).Select(t => (t, $"{type.FullName}.{f.Item2}")));
    }

    private static IEnumerable<Type> Of(MethodBase method)
    {
        IEnumerable<Type> signature = method.GetParameters().Select(p => p.ParameterType);
        if (method is MethodInfo { ReturnType: var returned }) signature = signature.Append(returned);
        return method.GetMethodBody() is { } body
            ? signature.Concat(body.LocalVariables.Select(v => v.LocalType)).Concat(OfInstructions(method, body.GetILAsByteArray()!))
            : signature;
    }

    private static IEnumerable<Type> OfInstructions(MethodBase method, byte[] code)
    {
        Type[] ofType = method.DeclaringType!.GetGenericArguments();
        Type[] ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        for (int at = 0; at < code.Length;)
        {
            short value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            OpCode instruction = OpCodeByValue[value];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                MemberInfo member = method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod)!;
                yield return member as Type ?? member.DeclaringType!;
                if (member is MethodInfo { IsGenericMethod: true } generic)
                {
                    foreach (Type argument in generic.GetGenericArguments()) yield return argument;
                }
            }
            at += OperandSize(instruction.OperandType, code, at);
        }
    }

    private static int OperandSize(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
    }
}
