package org.zhucun.supervision.checklist;

import java.util.List;
import java.util.Optional;

/** 检查表: one version of a list of points. */
public record Checklist(
        String code, int version, String title, String titleEn, String source, List<ChecklistItem> items) {
    /** A point of this version of the list. */
    public Optional<ChecklistItem> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }
}
