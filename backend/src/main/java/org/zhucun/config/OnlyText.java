package org.zhucun.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** 只收文本: a day as the contract writes it; lists of numbers, which the library reads as well, are refused. */
final class OnlyText<T> extends StdScalarDeserializer<T> {
    private final transient JsonDeserializer<T> reader;

    OnlyText(Class<T> type, JsonDeserializer<T> reader) {
        super(type);
        this.reader = reader;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.hasToken(JsonToken.VALUE_STRING)
                ? reader.deserialize(parser, context)
                : (T) context.handleUnexpectedToken(handledType(), parser);
    }
}
