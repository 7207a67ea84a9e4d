-- One register entry per POST. BENCH_KEYS: token, posting; BENCH_DAYS: days with comma. Each twentieth is one sent before.
dofile(os.getenv("BENCH_LUA") .. "/common.lua")
local RING = 1024
local list, days, ring = {}, {}, {}
local status, half = {"TRAINING", "OFFICIAL_TRIP", "REST"}, {"AM", "PM"}
local prefix = os.getenv("BENCH_PREFIX")
local count = 0
made, again = 0, 0

function init(args)
  math.randomseed(tonumber(os.getenv("BENCH_SEED")))
  list = lines_of(os.getenv("BENCH_KEYS"))
  for day in os.getenv("BENCH_DAYS"):gmatch("[^,]+") do days[#days + 1] = day end
end

function request()
  count = count + 1
  if count % 20 == 0 and made > 400 then
    again = again + 1
    return ring[(made - 300) % RING]
  end
  local f = list[math.random(#list)]
  made = made + 1
  local body = string.format('{"id":"%s%012x","postingId":"%s","date":"%s","half":"%s","status":"%s"}',
    prefix, made, f[2], days[math.random(#days)], half[math.random(2)], status[math.random(3)])
  local text = string.format(
    "POST /api/v1/attendance/entries HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",
    f[1], #body, body)
  ring[made % RING] = text
  return text
end
