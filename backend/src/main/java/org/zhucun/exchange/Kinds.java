package org.zhucun.exchange;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhucun.exchange.list.ImportKind;
import org.zhucun.exchange.list.ListKind;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;
import org.zhucun.scope.Role;

/** 各种名册: which kinds there are, and who may bring them in. */
@ApplicationScoped
class Kinds {
    /** Who keeps persons and stays: lists that ask for nothing besides {@code import:run} are theirs. */
    private static final Set<Role> KEEPERS =
            EnumSet.of(Role.ORGANIZATION_DEPARTMENT, Role.STATIONING_OFFICE, Role.PROVINCIAL_SYSTEM);

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
        if (!keeps(list, office)) {
            throw new DomainException(ProblemType.FORBIDDEN, "exchange.kind.permission");
        }
        return list;
    }

    /** The kinds that are an office's to keep, wherever it is: it brings them in, or is shown who beneath it did. */
    Set<ImportKind> kept(Office office) {
        return kinds.values().stream()
                .filter(list -> keeps(list, office))
                .map(ListKind::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean keeps(ListKind list, Office office) {
        Set<String> needed = list.permissions();
        return needed.isEmpty()
                ? KEEPERS.contains(office.role())
                : office.permissions().containsAll(needed);
    }
}
