package org.zhucun.exchange.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhucun.exchange.list.ListRow;
import org.zhucun.exchange.list.Written;
import org.zhucun.training.Lecturer;
import org.zhucun.training.LecturerKind;

/** 授课人写法: {@code 张某/县委常委、组织部部长/党政领导；李某/农学院教授/专家}: name, position, kind, and the next one. */
final class LecturersWritten {
    private static final Pattern ONE =
            Pattern.compile("([^/／;；]{1,100})[/／]([^/／;；]{1,200})[/／]([^/／;；、,，]{1,40})(?:[;；、,，\\s]+|$)");

    private LecturersWritten() {}

    /** The lecturers in order, empty where the text is not written so. */
    static Optional<List<Lecturer>> read(String text) {
        List<Lecturer> read = new ArrayList<>();
        Matcher one = ONE.matcher(text);
        int at = 0;
        while (at < text.length() && one.region(at, text.length()).lookingAt()) {
            Optional<LecturerKind> kind = ListRow.word(one.group(3), LecturerKind.class);
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            read.add(new Lecturer(Written.plain(one.group(1)), Written.plain(one.group(2)), kind.get()));
            at = one.end();
        }
        return at == text.length() ? Optional.of(read) : Optional.empty();
    }
}
