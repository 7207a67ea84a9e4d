package org.zhucun.demo;

import java.sql.Connection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.zhucun.cipher.PersonalCipher;

/** 讲述: what a set is told with: the owner's connection inside its transaction, the day it is told until, and who appears. */
record Telling(Connection owner, PersonalCipher cipher, LocalDate today, OffsetDateTime now, Cast cast) {}
