/**
 * 驻村接口的 Java 客户端: {@link org.zhucun.client.Zhucun} is one system, asked as one client. Operations ({@code api}) and data
 * ({@code model}) are generated from the contract; here is what no generator makes: tokens, waiting when told to, following the feed.
 */
package org.zhucun.client;
