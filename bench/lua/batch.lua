-- A hundred entries of one township's month per PUT, two of which are refused (a day to come). BENCH_KEYS: token, township, postings;
-- BENCH_DAYS: days of BENCH_MONTH; BENCH_LATER: a day to come
dofile(os.getenv("BENCH_LUA") .. "/common.lua")
local list, prefix, month = {}, os.getenv("BENCH_PREFIX"), os.getenv("BENCH_MONTH")
local status = {"TRAINING", "OFFICIAL_TRIP", "REST"}
local count = 0
made = 0

local function template(postings, days)
  local slots, parts = {}, {}
  for _, day in ipairs(days) do
    for _, posting in ipairs(postings) do
      for _, half in ipairs({"AM", "PM"}) do slots[#slots + 1] = {posting, day, half} end
    end
  end
  for i = 1, 100 do
    local s = slots[i]
    local day = i > 98 and os.getenv("BENCH_LATER") or s[2]
    parts[i] = string.format('","postingId":"%s","date":"%s","half":"%s","status":"%s"}', s[1], day, s[3], status[math.random(3)])
  end
  return parts
end

function init(args)
  math.randomseed(tonumber(os.getenv("BENCH_SEED")))
  local days = {}
  for day in os.getenv("BENCH_DAYS"):gmatch("[^,]+") do days[#days + 1] = day end
  for _, f in ipairs(lines_of(os.getenv("BENCH_KEYS"))) do
    local postings = {}
    for posting in f[3]:gmatch("[^,]+") do postings[#postings + 1] = posting end
    for _ = 1, 3 do
      list[#list + 1] = {token = f[1], path = "/api/v1/attendance/registers/" .. f[2] .. "/" .. month .. "/entries", parts = template(postings, days)}
    end
  end
end

function request()
  local one = list[math.random(#list)]
  local text = {}
  for i = 1, 100 do
    count = count + 1
    text[i] = string.format('{"id":"%s%012x%s', prefix, count, one.parts[i])
  end
  made = made + 1
  local body = '{"entries":[' .. table.concat(text, ",") .. "]}"
  return string.format(
    "PUT %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",
    one.path, one.token, #body, body)
end
