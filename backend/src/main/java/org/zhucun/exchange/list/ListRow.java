package org.zhucun.exchange.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhucun.exchange.xlsx.SheetCell;
import org.zhucun.exchange.xlsx.SheetRow;
import org.zhucun.kernel.Texts;

/**
 * 一行: the cells of a row, understood one by one. What cannot be understood is told to the row and reads as null, so that a row is told all
 * that is wrong with it at once.
 */
public final class ListRow {
    private static final String BETWEEN = "[、,，;；\\n]+";

    private final Header header;
    private final Layout layout;
    private final SheetRow row;
    private final Map<Field, CellProblem> problems = new LinkedHashMap<>();

    /** A row with its empty required cells, formulas and errors refused. */
    public ListRow(ListSheet sheet, SheetRow row) {
        this.header = sheet.header();
        this.layout = sheet.layout();
        this.row = row;
        layout.fields().forEach(this::look);
    }

    private void look(Field field) {
        SheetCell cell = header.cell(row, field);
        if (cell.kind() == SheetCell.Kind.FORMULA || Written.looksLikeFormula(cell)) {
            refuse(field, "exchange.cell.formula");
        } else if (cell.kind() == SheetCell.Kind.ERROR) {
            refuse(field, "exchange.cell.error");
        } else if (cell.blank() && field.required()) {
            refuse(field, "input.required");
        }
    }

    public int number() {
        return row.number();
    }

    /** As it was typed, without blanks around it; null where the cell is empty. */
    public String text(Field field) {
        SheetCell cell = header.cell(row, field);
        return cell.blank() || wrong(field) ? null : Written.plain(cell.text());
    }

    /** A code, a number: half width, without blanks. */
    public String code(Field field) {
        String text = text(field);
        return text == null ? null : Written.compact(text);
    }

    public LocalDate day(Field field) {
        return understood(field, Written::day, "exchange.cell.date");
    }

    /** A day that is written out: a month alone is none. */
    public LocalDate exactDay(Field field) {
        return understood(field, Written::exactDay, "exchange.cell.date");
    }

    public Boolean flag(Field field) {
        return understood(field, Written::flag, "exchange.cell.flag");
    }

    public Integer number(Field field) {
        return understood(
                field,
                text -> Optional.of(Written.compact(text))
                        .filter(digits -> digits.matches("-?\\d{1,9}"))
                        .map(Integer::valueOf),
                "exchange.cell.number");
    }

    /** Money in yuan, exactly: at most 10 digits before the point and 2 behind it; {@code 1,234} may be one thing or another, {@code 1,234.50} is not. */
    public BigDecimal amount(Field field) {
        boolean number = header.cell(row, field).kind() == SheetCell.Kind.NUMBER;
        return understood(field, text -> Written.amount(number ? Written.meant(text) : text), "exchange.cell.amount");
    }

    /** What stands between commas, in order; empty where the cell is. */
    public List<String> many(Field field) {
        String text = text(field);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(BETWEEN))
                        .map(Written::plain)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /** A word of an enumeration: its name, or what the texts of the room {@code exchange} call it in either language. */
    public <E extends Enum<E>> E word(Field field, Class<E> words) {
        return understood(field, text -> word(text, words), "exchange.cell.word", all(words));
    }

    /** The same of what stands between commas, in order; empty where the cell is. */
    public <E extends Enum<E>> List<E> words(Field field, Class<E> words) {
        List<E> read = new ArrayList<>();
        for (String one : many(field)) {
            Optional<E> word = word(one, words);
            if (word.isEmpty()) {
                refuse(field, "exchange.cell.word", all(words));
                return List.of();
            }
            read.add(word.get());
        }
        return read;
    }

    /** The word of an enumeration that a text is. */
    public static <E extends Enum<E>> Optional<E> word(String text, Class<E> words) {
        String said = Field.simple(text);
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> Field.simple(word.name()).equals(said)
                        || Field.simple(shown(word, Locale.SIMPLIFIED_CHINESE)).equals(said)
                        || Field.simple(shown(word, Locale.ENGLISH)).equals(said))
                .findFirst();
    }

    private static String shown(Enum<?> word, Locale locale) {
        return Texts.get(locale, "exchange.word." + word.getDeclaringClass().getSimpleName() + '.' + word.name());
    }

    private static String all(Class<? extends Enum<?>> words) {
        return Arrays.stream(words.getEnumConstants())
                .map(word -> shown(word, Locale.SIMPLIFIED_CHINESE) + ' ' + word.name())
                .reduce((one, other) -> one + "、" + other)
                .orElse("");
    }

    /** 读法: understands what is written, or not. */
    @FunctionalInterface
    public interface Reading<T> {
        Optional<T> read(String text);
    }

    /** Understands a cell; refused with a sentence where that fails, null where it is empty. */
    public <T> T understood(Field field, Reading<T> reading, String key, Object... arguments) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        Optional<T> read = reading.read(text);
        if (read.isEmpty()) {
            refuse(field, key, arguments);
        }
        return read.orElse(null);
    }

    public boolean wrong(Field field) {
        return problems.containsKey(field);
    }

    public boolean right() {
        return problems.isEmpty();
    }

    /** The first thing wrong in a cell is told; what follows from it is noise. */
    public void refuse(Field field, String key, Object... arguments) {
        int place = header.places().getOrDefault(field, -1);
        String shown = Mask.of(field, header.cell(row, field).text());
        problems.putIfAbsent(field, new CellProblem(place, field.name(), shown, key, Arrays.asList(arguments)));
    }

    /** What it names lies outside of the office's region, or nowhere. */
    void refuseOutside() {
        refuse(layout.place(), "OUT_OF_JURISDICTION.detail");
    }

    /** What is wrong with a place of the body is told at the column that fills it. */
    void refuseAt(String pointer, String key, List<Object> arguments) {
        refuse(layout.at(pointer), key, arguments.toArray());
    }

    /** What it was told. */
    public List<CellProblem> problems() {
        return List.copyOf(problems.values());
    }
}
