(function () {
  'use strict';
  var PAGE = 200;
  var table = document.getElementById('list');
  var body = table.tBodies[0];
  var form = document.querySelector('.filter');
  var output = form.querySelector('output');
  var more = document.querySelector('.more button');
  var ranks = { error: 0, warning: 1, info: 2 };
  var shown = PAGE;
  var rows = Array.prototype.map.call(body.rows, function (row, index) {
    return { row: row, index: index, severity: row.dataset.severity, code: row.dataset.code, body: row.dataset.body,
      domain: row.dataset.domain, rank: ranks[row.dataset.severity], text: null };
  });
  // Text is read when it is first asked for: ten thousand rows open at once.
  function text(entry) {
    if (entry.text === null) { entry.text = entry.row.textContent.toLowerCase(); }
    return entry.text;
  }
  function apply() {
    var wanted = {};
    ['severity', 'code', 'body', 'domain'].forEach(function (name) { wanted[name] = form.elements[name].value; });
    var words = form.elements.text.value.trim().toLowerCase();
    var count = 0;
    rows.forEach(function (entry) {
      var fits = Object.keys(wanted).every(function (name) { return !wanted[name] || entry[name] === wanted[name]; })
        && (!words || text(entry).indexOf(words) >= 0);
      if (fits) { count++; }
      entry.row.className = !fits ? 'off' : count > shown ? 'later' : '';
    });
    output.textContent = output.dataset.form.replace('{0}', count).replace('{1}', rows.length);
    more.hidden = count <= shown;
    table.classList.add('ready');
  }
  function restart() { shown = PAGE; apply(); }
  form.addEventListener('input', restart);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(restart, 0); });
  more.addEventListener('click', function () { shown += PAGE; apply(); });

  Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
    if (!head.dataset.sort) { return; }
    head.firstElementChild.addEventListener('click', function () {
      var down = head.getAttribute('aria-sort') === 'ascending';
      Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) { other.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      var key = head.dataset.sort;
      var collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
      rows.sort(function (a, b) {
        var order = key === 'rank' ? a.rank - b.rank
          : key === 'place' ? collator.compare(a.row.cells[column].textContent, b.row.cells[column].textContent)
          : collator.compare(a[key], b[key]);
        return (down ? -order : order) || a.index - b.index;
      });
      var all = document.createDocumentFragment();
      rows.forEach(function (entry) { all.appendChild(entry.row); });
      body.appendChild(all);
      apply();
    });
  });
  apply();

  var figures = JSON.parse(document.getElementById('figures').textContent);
  var series = [['errors', '#b3261e'], ['warnings', '#d98e04'], ['infos', '#1f5fa8']];
  var charts = [];
  function draw(place) {
    var dimension = place.dataset.dimension;
    var bars = figures[dimension].slice().reverse();
    if (!bars.length) { place.style.display = 'none'; return; }
    place.style.height = Math.max(9, bars.length * 1.7 + 3) + 'rem';
    var chart = echarts.init(place, null, { devicePixelRatio: 2 });
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 36, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', triggerEvent: true, data: bars.map(function (bar) { return bar.name; }),
        axisLabel: { color: '#1c2430', width: Math.min(200, place.clientWidth * 0.5), overflow: 'truncate' } },
      series: series.map(function (one, i) {
        return { type: 'bar', stack: 'all', name: figures.severities[i], itemStyle: { color: one[1] }, barMaxWidth: 22,
          label: { show: i === 2, position: 'right', color: '#1c2430', formatter: function (p) {
            var bar = bars[p.dataIndex];
            return String(bar.errors + bar.warnings + bar.infos);
          } },
          data: bars.map(function (bar) { return bar[one[0]]; }) };
      })
    });
    chart.on('click', function (event) {
      var bar = bars[event.componentType === 'yAxis' ? bars.findIndex(function (b) { return b.name === event.value; })
        : event.dataIndex];
      if (bar) {
        form.elements[dimension].value = bar.key;
        restart();
        document.getElementById('notices').scrollIntoView();
      }
    });
    charts.push(chart);
  }
  Array.prototype.forEach.call(document.querySelectorAll('.chart'), draw);
  window.addEventListener('resize', function () { charts.forEach(function (chart) { chart.resize(); }); });
}());
