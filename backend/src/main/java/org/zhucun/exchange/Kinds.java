package org.zhucun.exchange;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhucun.exchange.list.ImportKind;
import org.zhucun.exchange.list.ListKind;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 各种名册: which kinds there are, and who may bring them in. */
@ApplicationScoped
class Kinds {
    private final Map<ImportKind, ListKind> kinds = new EnumMap<>(ImportKind.class);

    Kinds(@All List<ListKind> all) {
        all.forEach(kind -> kinds.put(kind.kind(), kind));
    }

    ListKind of(ImportKind kind) {
        return kinds.get(kind);
    }

    /**
     * The kind, if the office may bring it in.
     *
     * @throws DomainException 403 FORBIDDEN when its role or its place does not allow it
     */
    ListKind allowed(ImportKind kind, Office office) {
        ListKind list = of(kind);
        if (!list.isFor(office)) {
            throw new DomainException(ProblemType.FORBIDDEN, "exchange.office");
        }
        if (!office.permissions().containsAll(list.permissions())) {
            throw new DomainException(ProblemType.FORBIDDEN, "exchange.kind.permission");
        }
        return list;
    }
}
