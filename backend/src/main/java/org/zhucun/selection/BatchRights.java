package org.zhucun.selection;

import java.util.ArrayList;
import java.util.List;
import org.zhucun.scope.Office;

/** 可办事项: what an office may do with a batch in its state. */
record BatchRights(Office office) {
    List<String> of(BatchState state) {
        List<String> may = new ArrayList<>();
        if (state == BatchState.DRAFT && office.may("selection:edit")) {
            may.addAll(List.of("edit", "fix-needs"));
        }
        if (state == BatchState.OPEN) {
            add(may, "selection:nominate", "nominate");
            add(may, "selection:edit", "plan");
            add(may, "selection:edit", "close");
        }
        return may;
    }

    private void add(List<String> may, String permission, String deed) {
        if (office.may(permission)) {
            may.add(deed);
        }
    }
}
