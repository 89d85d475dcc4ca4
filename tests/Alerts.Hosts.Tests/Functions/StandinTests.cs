using System.Reflection;
using Alerts.Hosts.Tests.Testing;

namespace Alerts.Hosts.Tests.Functions;

/// <summary>What the stand-ins declare, listed, so that it can be checked against the real packages.</summary>
public sealed class StandinTests
{
    private static readonly string[] Assemblies =
    [
        "System.IO.Hashing",
        "Alerts.Standins.Functions.Worker",
        "Alerts.Standins.AI.TextAnalytics",
    ];

    [Fact]
    public void Stand_ins_declare_exactly_these_members()
    {
        // On a full feed there are none beside the tests.
        var there = Assemblies.Select(name => Path.Combine(AppContext.BaseDirectory, name + ".dll")).Where(File.Exists).ToList();
        var declared = there.SelectMany(path => Members(Assembly.LoadFrom(path))).Order(StringComparer.Ordinal).ToList();
        var list = Path.Combine(Repository.Root, "tests", "Standins", "members.txt");
        if (there.Count < Assemblies.Length) return;
        if (Environment.GetEnvironmentVariable("ALERTS_UPDATE_LISTS") == "1") File.WriteAllLines(list, declared);
        var expected = File.ReadAllLines(list);
        var differences = declared.Except(expected).Select(member => "+ " + member)
            .Concat(expected.Except(declared).Select(member => "- " + member));
        Assert.True(
            declared.SequenceEqual(expected),
            $"{list} and the stand-ins differ: {string.Join("; ", differences.Take(10))}");
    }

    private static IEnumerable<string> Members(Assembly assembly)
    {
        foreach (var type in assembly.GetExportedTypes())
        {
            var bases = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum)
                ? " : " + Name(parent)
                : "";
            yield return $"{Name(type)}{bases}";
            const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic
                | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
            foreach (var member in type.GetMembers(Declared))
            {
                if (Signature(member) is { } signature) yield return $"{Name(type)}.{signature}";
            }
        }
    }

    private static string? Signature(MemberInfo member) => member switch
    {
        ConstructorInfo made when IsOpen(made) => $"ctor({Parameters(made)})",
        MethodInfo method when IsOpen(method) =>
            $"{method.Name}({Parameters(method)}) : {Name(method.ReturnType)}{Modifier(method)}",
        FieldInfo field when field.IsPublic && field.Name != "value__" => $"{field.Name} : {Name(field.FieldType)}",
        _ => null,
    };

    private static string Modifier(MethodInfo method) =>
        method.IsAbstract ? " abstract" : method is { IsVirtual: true, IsFinal: false } ? " virtual" : "";

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily;

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Namespace}.{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}"
            + $"<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.FullName ?? type.Name;
}
