package org.zhucun.conformance;

import java.util.Arrays;
import java.util.List;

/**
 * 不符之处: what was not as the contract says, or why something could not be asked, as a text and its values; the sentence is made where
 * somebody reads it.
 *
 * @param key of the text, without {@code fault.}
 */
public record Fault(String key, List<String> values) {

    public static Fault of(String key, Object... values) {
        return new Fault(key, Arrays.stream(values).map(String::valueOf).toList());
    }
}
