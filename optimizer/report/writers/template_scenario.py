"""The text of a new scenario file, ready to be filled in; what must be changed says so."""

from __future__ import annotations

_TEXT = """\
# yaml-language-server: $schema=skenario.schema.json
# Ubah isi berkas ini, isi buku kerja {data}, lalu jalankan: tuntas validate {name}
# Edit this file, fill in the workbook {data}, then run: tuntas validate {name}
nama: {title}
keterangan: Skenario baru; ganti penjelasan ini.
tahun: [{year}]
data: {path}
# Katalog pekerjaan yang sudah ada boleh dipinjam: ganti baris di atas dengan empat baris ini, tanpa tanda #.
# The catalogue of works that comes along may be borrowed: these four lines instead of the one above, without #.
# data:
#   kawasan: {path}
#   sumber_dana: {path}
#   intervensi: 'data/muara-enim/intervensi.csv'

penilaian:
  skema: {scheme}
  satuan_hitung: rt            # rt | kawasan
  aturan_keluar: A             # A | B
  kewenangan: peringatan       # peringatan | ketat

# Kode sumber dana harus sama dengan kolom 'kode' di lembar sumber_dana.
# Jumlah: 8000000000, Rp 8 miliar, atau "Rp 1,25 miliar" (di antara tanda kutip bila di dalam kurung kurawal).
pagu:
  apbd_kabupaten: {{{year}: Rp 1 miliar}}

tujuan:
  lensa: kontribusi
  bobot: {{kumuh: 0.6, kemiskinan: 0.4}}
  # Lensa kemiskinan (the poverty lens):
  #   hasil    KK miskin yang keluar dari kemiskinan karena bantuan penghidupan (kk_miskin_*); efek: rendah | dasar | tinggi
  #            poor households that leave poverty through livelihood works; efek: the low | base | high assumption
  #   sasaran  kekurangan permukiman, makin berat di tempat yang banyak KK miskinnya; bantuan penghidupan tidak dinilai
  #            deficits, weighed by the poor households around them; livelihood works count for nothing
  kemiskinan: {{lensa: hasil, efek: dasar}}

# Kode wilayah Kemendagri, bila daftarnya akan digabung dengan daftar wilayah lain (to merge lists of regencies).
# wilayah: {{kode: 16.03, nama: Kabupaten Muara Enim}}

# Aturan tambahan; hapus tanda # untuk memakainya.
# aturan:
#   kunci:
#     - {{kawasan: KODE, intervensi: KODE, volume: 100}}                 # paling sedikit 100 satuan
#     - {{kawasan: KODE, intervensi: KODE, tahun: {year}, maksimum: 0}}     # dilarang
#   kapasitas: {{perkim: {{{year}: Rp 6 miliar}}}}
#   porsi_maksimum:
#     - {{kecamatan: NAMA, porsi: 0.5}}
#   minimum_kecamatan:
#     - {{kecamatan: NAMA, persen: 20}}
#   target:
#     kabupaten:
#       - {{nama: Air minum, indikator: parameter, parameter: 3a, tahun: {year}, persen: 50}}

asumsi:
  - Pagu adalah asumsi perencanaan, bukan angka resmi.
"""


def scenario_template(name: str, year: int, scheme: str = "permen-14-2018") -> str:
    """Return the text of a scenario called ``name`` for one year, whose tables are in the workbook ``template_data(name)``."""
    data = template_data(name)
    return _TEXT.format(name=name, title=_quoted(name), year=year, data=data, path=_quoted(data), scheme=scheme)


def template_data(name: str) -> str:
    """Return where the workbook of a new scenario goes, relative to the scenario file."""
    return f"data/{name}.xlsx"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
