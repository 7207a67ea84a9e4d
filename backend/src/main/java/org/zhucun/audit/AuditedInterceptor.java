package org.zhucun.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.UUID;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.scope.Caller;
import org.zhucun.scope.Office;

/** 留痕拦截: inside the transaction ({@code @Transactional} comes first), after the method succeeded. */
@Interceptor
@Audited(Action.TRAIL_READ)
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 300)
class AuditedInterceptor {
    private final Trail trail;
    private final DeedStore deeds;
    private final Caller caller;
    private final RequestInfo request;

    AuditedInterceptor(Trail trail, DeedStore deeds, Caller caller, RequestInfo request) {
        this.trail = trail;
        this.deeds = deeds;
        this.caller = caller;
        this.request = request;
    }

    @AroundInvoke
    Object record(InvocationContext context) throws Exception {
        Object result = context.proceed();
        Action action = context.getMethod().getAnnotation(Audited.class).value();
        Subject subject = trail.subjectOfTransaction().orElseGet(() -> subject(context, result));
        Office office = caller.office().orElse(null);
        Trail.Deed deed = new Trail.Deed(action, subject, trail.detailOfTransaction(), Trail.Outcome.DONE, null);
        if (request.readOnly() && office != null) {
            // a read that is itself a deed: its own transaction may write, and the answer waits for it
            Caller.as(office, () -> {
                QuarkusTransaction.requiringNew().run(() -> deeds.write(office, deed));
                return null;
            });
        } else {
            deeds.write(office, deed);
        }
        return result;
    }

    private static Subject subject(InvocationContext context, Object result) {
        String id = id(result);
        if (id == null) {
            for (Object parameter : context.getParameters()) {
                if (parameter instanceof UUID uuid) {
                    id = uuid.toString();
                    break;
                }
            }
        }
        return new Subject(id, null, null, null);
    }

    private static String id(Object result) {
        if (result == null || !result.getClass().isRecord()) {
            return null;
        }
        for (RecordComponent component : result.getClass().getRecordComponents()) {
            if (component.getName().equals("id")) {
                return read(component.getAccessor(), result);
            }
        }
        return null;
    }

    private static String read(Method accessor, Object result) {
        try {
            accessor.setAccessible(true);
            return String.valueOf(accessor.invoke(result));
        } catch (ReflectiveOperationException unreadable) {
            return null;
        }
    }
}
