namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stand-in for the invocation's context.</summary>
public abstract class FunctionContext
{
    public abstract string InvocationId { get; }

    public abstract TraceContext TraceContext { get; }

    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}

/// <summary>Stand-in for the distributed trace of an invocation.</summary>
public abstract class TraceContext
{
    public abstract string TraceParent { get; }

    public abstract string TraceState { get; }
}

/// <summary>Stand-in for what a timer trigger is told.</summary>
public class TimerInfo
{
    public bool IsPastDue { get; set; }
}
